import { productTemplates } from "../../outside/package-files.ts"
import { DRAFT_FLAGS, DRAFT_FORMATS, draft, readDraftRequest } from "../../tasks/underlag/index.ts"
import { type ExitCode, flagValue, type Invocation, type Surroundings } from "../command.ts"
import { oneOf } from "../one-of.ts"
import { findRoot, findToday, openCollection } from "../open-collection.ts"
import { refuseOthers } from "./request-from-flags.ts"

/** Prints a draft of the papers around a decision, with our templates or the municipality's own. */
export async function writeDraft(kind: string, invocation: Invocation, surroundings: Surroundings): Promise<ExitCode> {
  const format = oneOf("format", flagValue(invocation, "format") ?? "markdown", DRAFT_FORMATS)
  refuseOthers(invocation, ["underlag", "dokument", ...DRAFT_FLAGS], "--underlag")
  const texts = DRAFT_FLAGS.flatMap(name => {
    const value = flagValue(invocation, name)
    return value === undefined ? [] : [[name, value] as const]
  })
  const request = readDraftRequest(kind, {
    dokument: invocation.flags.get("dokument") ?? [],
    ...Object.fromEntries(texts),
  })
  const gathered = await openCollection(findRoot(invocation, surroundings), findToday(invocation, surroundings))
  surroundings.stdout(draft(gathered, request, format, await productTemplates()))
  return 0
}
