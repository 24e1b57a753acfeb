import { isInertSvg } from "./inert-svg.ts"

/** Kinds of files that may stand on the site as they are: nothing that a browser would run. */
const PUBLISHABLE = /\.(md|txt|csv|png|jpe?g|gif|webp|svg|pdf|docx|xlsx|pptx|odt|ods)$/i

/** Why a file beside a document is not published, or undefined when it is. `bytes` are looked at for SVG only. */
export function unpublishable(name: string, bytes: Uint8Array): "kind" | "active" | undefined {
  if (!PUBLISHABLE.test(name)) return "kind"
  return /\.svg$/i.test(name) && !isInertSvg(bytes) ? "active" : undefined
}
