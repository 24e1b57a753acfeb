import { createInterface } from "node:readline"

/**
 * Questions to a person at the terminal, on stderr, since stdout is the result. Lines that are typed or pasted ahead
 * answer the questions to come. Between questions the terminal does not keep the program from ending.
 */
export function createAsker(): (question: string) => Promise<string | undefined> {
  const lines: string[] = []
  let waiting: ((line: string | undefined) => void) | undefined
  let isClosed = false
  let terminal: ReturnType<typeof createInterface> | undefined
  const open = (): ReturnType<typeof createInterface> => {
    const opened = createInterface({ input: process.stdin, output: process.stderr })
    opened.on("line", line => {
      if (waiting === undefined) lines.push(line)
      else waiting(line)
      waiting = undefined
    })
    opened.on("close", () => {
      isClosed = true
      waiting?.(undefined)
    })
    return opened
  }
  return async question => {
    terminal ??= open()
    if (isClosed) return lines.shift()
    process.stdin.ref()
    terminal.setPrompt(question)
    terminal.prompt()
    const line =
      lines.length > 0 ? lines.shift() : await new Promise<string | undefined>(resolve => (waiting = resolve))
    process.stdin.unref()
    return line
  }
}
