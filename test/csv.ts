/** The cells of a CSV file as a Swedish spreadsheet reads them: RFC 4180 with semicolons, after the byte order mark. */
export function cellsOf(csv: string): readonly (readonly string[])[] {
  if (!csv.startsWith("\uFEFF")) throw new Error("no byte order mark")
  const lines: string[][] = [[]]
  let cell = ""
  let isQuoted = false
  for (let at = 1; at < csv.length; at++) {
    const sign = csv.charAt(at)
    if (isQuoted && sign === '"' && csv.charAt(at + 1) === '"') cell += csv.charAt(at++)
    else if (isQuoted && sign === '"') isQuoted = false
    else if (isQuoted) cell += sign
    else if (sign === '"' && cell === "") isQuoted = true
    else if (sign === ";" || csv.startsWith("\r\n", at)) {
      lines.at(-1)?.push(cell)
      cell = ""
      if (sign !== ";") {
        at++
        lines.push([])
      }
    } else if (sign === '"' || sign === "\r" || sign === "\n") throw new Error(`${JSON.stringify(sign)} outside quotes`)
    else cell += sign
  }
  if (isQuoted || cell !== "" || lines.at(-1)?.length !== 0) throw new Error("the last line does not end")
  return lines.slice(0, -1)
}
