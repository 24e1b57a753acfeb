import type { CivilDate } from "../model/date.ts"

/** A flag of a command, in the form that help and docs/kommandon.md print. */
export interface Flag {
  readonly name: string
  /** What stands after the flag in help ("DIR"); without it the flag is a switch. */
  readonly value?: string
  readonly summary: string
  /** Takes several values, by being given several times. */
  readonly multiple?: boolean
}

/** What the person asked for, with flags that the table knows and nothing else. */
export interface Invocation {
  readonly positionals: readonly string[]
  /** Values given to each flag, in order; a switch has the one value "". */
  readonly flags: ReadonlyMap<string, readonly string[]>
}

/** The world as a command sees it: every effect is an argument, so that tests run commands in process. */
export interface Surroundings {
  readonly cwd: string
  readonly stdout: (text: string) => void
  /** The result of a command that gives a file which is no text. */
  readonly stdoutBytes: (bytes: Uint8Array) => void
  readonly stderr: (text: string) => void
  readonly color: boolean
  /** True when a person sits at the terminal. */
  readonly interactive: boolean
  /** Puts a question to the person at the terminal; undefined when no answer is to come. Absent when nobody is there. */
  readonly ask?: (question: string) => Promise<string | undefined>
  readonly today: () => CivilDate
  /** Resolves when the person asks a command that serves to stop. */
  readonly stopped: Promise<void>
}

/** 0 done, 1 findings or a difference, 2 could not run, 70 our bug. */
export type ExitCode = 0 | 1 | 2 | 70

/** One command: a file in commands/ and a line in the table. */
export interface Command {
  readonly name: string
  readonly summary: string
  /** Placeholders after the name: "[sökväg …]". */
  readonly operands?: string
  readonly flags: readonly Flag[]
  /** What --format may be; without it only text. */
  readonly formats?: readonly string[]
  readonly examples: readonly string[]
  readonly run: (invocation: Invocation, surroundings: Surroundings) => Promise<ExitCode>
}

/** Flags that every command takes. */
export const GLOBAL_FLAGS: readonly Flag[] = [
  { name: "root", value: "DIR", summary: "Mappen med samlingen. Annars söks styrdok.yaml uppåt från där du står." },
  { name: "today", value: "ÅÅÅÅ-MM-DD", summary: "Räkna som om det vore den här dagen." },
  { name: "format", value: "FORMAT", summary: "Utskriftens form. Annars: text." },
  { name: "help", summary: "Visa hjälpen." },
]

/** The last value of a flag, or undefined. */
export function flagValue(invocation: Invocation, flag: string): string | undefined {
  return invocation.flags.get(flag)?.at(-1)
}
