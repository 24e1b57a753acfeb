import { plain } from "../../model/plain-line.ts"
import type { Register } from "../../model/register.ts"
import { decisionOf, extentOf, headingOf } from "./words.ts"

/** The register for a person at a terminal: two lines a document, and one for each thing that it lacks. */
export function registerText(register: Register): string {
  const head = [headingOf(register), ...register.selection, extentOf(register)]
  return [`${head.map(plain).join("\n")}\n`, ...register.items.map(item => `${entry(item).join("\n")}\n`)].join("\n")
}

function entry({ line, row }: Register["items"][number]): readonly string[] {
  const decision = decisionOf(line)
  const facts = [
    line.tillstand,
    line.typ,
    line.instans,
    decision === "" ? "" : `beslut ${decision}`,
    line.gallerFran === "" ? "" : `gäller från ${line.gallerFran}`,
    line.andrad === "" ? "" : `ändrad ${line.andrad}`,
    line.diarienummer === "" ? "" : `dnr ${line.diarienummer}`,
  ].filter(text => text !== "")
  const below = [facts.join(", "), ...(row.brister ?? []).map(text => `Brist: ${text}`)]
  return [plain(`${line.titel} (${line.id})`), ...below.map(text => `  ${plain(text)}`)]
}
