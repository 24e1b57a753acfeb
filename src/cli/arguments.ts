import { parseArgs } from "node:util"
import { StyrdokError } from "../model/errors.ts"
import { type Command, type Flag, GLOBAL_FLAGS, type Invocation } from "./command.ts"

/** The arguments after the command's name. Throws STYR_OKAND_FLAGGA for anything that the command does not know. */
export function parseInvocation(command: Command, args: readonly string[]): Invocation {
  const known = [...GLOBAL_FLAGS, ...command.flags]
  const options = Object.fromEntries(
    known.map(flag => [
      flag.name,
      { type: flag.value === undefined ? ("boolean" as const) : ("string" as const), multiple: true as const },
    ]),
  )
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
    const surplus = positionals[mostOperands(command)]
    if (surplus !== undefined) throw unexpected(command, surplus)
    const flags = new Map<string, readonly string[]>()
    for (const [name, given] of Object.entries(values)) {
      const list = [given].flat().map(value => (typeof value === "string" ? value : ""))
      flags.set(name, list)
      const flag = known.find(candidate => candidate.name === name)
      if (list.length > 1 && flag?.multiple !== true) throw repeated(command, name)
      if (flag?.value !== undefined && list.includes("")) throw missing(command, flag.name, flag.value)
    }
    return { positionals, flags }
  } catch (error) {
    if (error instanceof StyrdokError || !(error instanceof TypeError)) throw error
    throw inSwedish(error, command, known)
  }
}

/** "[sökväg …]" is any number of words, "TYP" is one. */
function mostOperands({ operands }: Command): number {
  if (operands === undefined) return 0
  return operands.includes("…") ? Number.POSITIVE_INFINITY : 1
}

function seeHelp(command: Command): string {
  return `Se styrdok ${command.name} --help.`
}

function unexpected(command: Command, word: string): StyrdokError {
  return new StyrdokError("STYR_OKAND_FLAGGA", `"${word}" är ett ord för mycket.`, seeHelp(command))
}

function repeated(command: Command, name: string): StyrdokError {
  return new StyrdokError("STYR_OKAND_FLAGGA", `--${name} är angiven två gånger.`, seeHelp(command))
}

function missing(command: Command, name: string, value: string): StyrdokError {
  return new StyrdokError("STYR_OKAND_FLAGGA", `--${name} ska följas av ${value}.`, seeHelp(command))
}

/** parseArgs speaks English; the flag that it stumbled on is found again and named in Swedish. */
function inSwedish(error: TypeError, command: Command, known: readonly Flag[]): StyrdokError {
  const fail = (message: string): StyrdokError => new StyrdokError("STYR_OKAND_FLAGGA", message, seeHelp(command))
  if ("code" in error && error.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    return fail(`${command.name} har ingen flagga som heter ${/'(-[^']*)'/.exec(error.message)?.[1] ?? ""}.`)
  }
  const named = /'(?:-\w, )?--([\w-]+)/.exec(error.message)?.[1] ?? ""
  const takes = known.find(flag => flag.name === named)?.value
  return fail(takes === undefined ? `--${named} tar inget värde.` : `--${named} ska följas av ${takes}.`)
}
