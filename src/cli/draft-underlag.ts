import { productTemplates } from "../outside/package-files.ts"
import type { Gathered } from "../tasks/gather.ts"
import { type DraftFormat, type DraftOptions, draft, readDraftRequest } from "../tasks/underlag/index.ts"

/** The draft of a kind, with our templates or the municipality's own. */
export async function draftUnderlag(
  kind: string,
  { format = "markdown", ...options }: DraftOptions & { readonly format?: DraftFormat },
  gathered: Gathered,
): Promise<string> {
  const request = readDraftRequest(kind, options)
  return draft(gathered, request, format, await productTemplates())
}
