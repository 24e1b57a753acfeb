import type { ImportWarning } from "../result.ts"
import { countUnreadable } from "./letters.ts"
import type { Written } from "./write.ts"

const SHOWN = 12

function list(values: readonly (string | number)[], quote = "”"): string {
  const shown = values.slice(0, SHOWN).map(value => `${quote}${value}${quote}`)
  return shown.join(", ") + (values.length > SHOWN ? ` och ${values.length - SHOWN} till` : "")
}

/** What a person should know of how the text was had. */
export function warningsOf(of: {
  readonly written: Written
  /** Words whose hyphen at the end of a line was taken away without proof. */
  readonly mended: readonly string[]
  readonly furniture: readonly string[]
  readonly broken: readonly number[]
}): readonly ImportWarning[] {
  const first = (code: string, message: string): ImportWarning => ({ line: 1, code, message })
  const { notes } = of.written
  const unreadable = countUnreadable(of.written.text)
  const mended = [...new Set(of.mended)]
  return [
    ...(of.broken.length > 0
      ? [first("pdf-sida-borta", `Sidor som inte gick att läsa: ${list(of.broken, "")}. Skriv in deras text för hand.`)]
      : []),
    ...(of.furniture.length > 0
      ? [first("sidnummer", `Sidhuvuden, sidfötter och sidnummer togs bort: ${list(of.furniture)}.`)]
      : []),
    ...(mended.length > 0
      ? [first("avstavning", `Avstavade ord har fogats ihop: ${list(mended)}. Se efter att inget ska ha bindestreck.`)]
      : []),
    ...(unreadable > 0
      ? [first("pdf-tecken", `${unreadable} tecken i filen har ingen känd betydelse. Se efter vad som saknas.`)]
      : []),
    ...notes.map(({ line, number, page }) => ({
      line,
      code: "fotnot",
      message: `Fotnot ${number} på sidan ${page} står sist i texten, märkt [${number}]. Sätt den där den hör hemma.`,
    })),
  ]
}
