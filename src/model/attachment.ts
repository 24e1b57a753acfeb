/** Kinds of files that may stand on the site as they are: nothing that a browser would run. */
const PUBLISHABLE = /\.(md|txt|csv|png|jpe?g|gif|webp|svg|pdf|docx|xlsx|pptx|odt|ods)$/i

/** An SVG opened as a page of its own runs what is in it. */
const ACTIVE_SVG = /<script|<foreignObject|<!ENTITY|\son[a-z]+\s*=|(href|src)\s*=\s*["']?\s*(javascript|data:text)/i

/** Why a file beside a document is not published, or undefined when it is. `bytes` are looked at for SVG only. */
export function unpublishable(name: string, bytes: Uint8Array): "kind" | "active" | undefined {
  if (!PUBLISHABLE.test(name)) return "kind"
  return /\.svg$/i.test(name) && ACTIVE_SVG.test(new TextDecoder().decode(bytes)) ? "active" : undefined
}
