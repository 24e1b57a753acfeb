import { type Command, GLOBAL_FLAGS } from "./command.ts"

/** The overview that `styrdok --help` prints. */
export function overview(commands: readonly Command[], version: string): string {
  const width = Math.max(...commands.map(command => command.name.length))
  const lines = commands.map(command => `  ${command.name.padEnd(width)}  ${command.summary}`)
  return `styrdok ${version}: styrande dokument i Git.

Så här: styrdok <kommando> [flaggor]

${lines.join("\n")}

Hjälp om ett kommando: styrdok <kommando> --help
`
}

/** The page that `styrdok <command> --help` prints. */
export function commandHelp(command: Command): string {
  const flags = [...command.flags, ...GLOBAL_FLAGS].map(flag => {
    const left = flag.value === undefined ? `--${flag.name}` : `--${flag.name} ${flag.value}`
    const forms = flag.name === "format" ? ` Kan vara: ${(command.formats ?? ["text"]).join(", ")}.` : ""
    return { left, summary: `${flag.summary}${forms}` }
  })
  const width = Math.max(...flags.map(flag => flag.left.length))
  const operands = command.operands === undefined ? "" : ` ${command.operands}`
  return `${command.summary}

Så här: styrdok ${command.name}${operands} [flaggor]

${flags.map(flag => `  ${flag.left.padEnd(width)}  ${flag.summary}`).join("\n")}

Exempel:
${command.examples.map(example => `  ${example}`).join("\n")}
`
}
