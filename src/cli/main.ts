import { parseDate } from "../model/date.ts"
import { StyrdokError } from "../model/errors.ts"
import { swedishClock } from "../outside/clock.ts"
import { productVersion } from "../outside/package-files.ts"
import { logLine } from "../report/plain.ts"
import { parseInvocation } from "./arguments.ts"
import { type ExitCode, flagValue, type Surroundings } from "./command.ts"
import { allCommands, COMMANDS } from "./commands/index.ts"
import { commandHelp, overview } from "./help.ts"
import { oneOf } from "./one-of.ts"
import { createAsker } from "./terminal.ts"

/** What the program was started with; whatever is left out is the process's own. */
export interface MainInput extends Partial<Surroundings> {
  readonly argv: readonly string[]
}

/** Runs one command. Never throws and never exits: the number is the exit code. */
export async function main({ argv, ...given }: MainInput): Promise<ExitCode> {
  const surroundings: Surroundings = {
    ...ownSurroundings(),
    ...given,
    get stopped() {
      return given.stopped ?? interrupted()
    },
  }
  try {
    return await dispatch(argv, surroundings)
  } catch (error) {
    if (error instanceof StyrdokError) {
      const said = [error.message, error.hint, causeOf(error), `(${error.code})`]
      surroundings.stderr(
        said
          .filter(line => line !== "")
          .map(line => `${logLine(line)}\n`)
          .join(""),
      )
      return 2
    }
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
    surroundings.stderr(
      `Ett fel i styrdok. Det är inte ditt fel.\nAnmäl det till den som sköter styrdok, med raderna nedan.\n\n${details}\n`,
    )
    return 70
  }
}

async function dispatch(argv: readonly string[], surroundings: Surroundings): Promise<ExitCode> {
  const [name, ...rest] = argv
  if (name === undefined || name === "--help" || name === "help") {
    surroundings.stdout(overview(await allCommands(), await productVersion()))
    return name === undefined ? 2 : 0
  }
  if (name === "--version") {
    surroundings.stdout(`${await productVersion()}\n`)
    return 0
  }
  if (name.startsWith("-")) {
    throw new StyrdokError(
      "STYR_OKAND_FLAGGA",
      `${name.split("=", 1)[0]} står före kommandot.`,
      "Skriv kommandot först, så här: styrdok validate --root DIR.",
    )
  }
  const command = await COMMANDS.get(name)?.()
  if (command === undefined) {
    throw new StyrdokError(
      "STYR_OKANT_KOMMANDO",
      `Kommandot "${name}" finns inte.`,
      "Se vilka som finns med styrdok --help.",
    )
  }
  const invocation = parseInvocation(command, rest)
  if (invocation.flags.has("help")) {
    surroundings.stdout(commandHelp(command))
    return 0
  }
  const format = flagValue(invocation, "format")
  if (format !== undefined) oneOf("format", format, command.formats ?? ["text"])
  return command.run(invocation, surroundings)
}

function causeOf(error: StyrdokError): string {
  return error.cause instanceof Error ? `Orsak: ${error.cause.message}` : ""
}

function writerTo(stream: NodeJS.WriteStream): (content: string | Uint8Array) => void {
  return content => {
    if (!stream.listeners("error").includes(onLostReader)) stream.on("error", onLostReader)
    stream.write(content)
  }
}

/** Whoever reads may have seen enough (`| head`); that is no fault. A result that a full disk cut off is one. */
function onLostReader(error: Error): void {
  if ("code" in error && error.code === "EPIPE") return
  process.exitCode = 2
  process.stderr.write(`Utskriften kom inte fram hel: ${error.message}\n`)
}

/** Only for the command that asks: whoever listens for Ctrl-C has taken it over, and the others are to end by it. */
function interrupted(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve())
  })
}

function ownSurroundings(): Omit<Surroundings, "stopped"> {
  return {
    cwd: process.cwd(),
    stdout: writerTo(process.stdout),
    stdoutBytes: writerTo(process.stdout),
    stderr: writerTo(process.stderr),
    color: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
    interactive: process.stdin.isTTY === true && process.stdout.isTTY === true,
    ask: createAsker(),
    today: () => {
      const today = parseDate(swedishClock.today())
      if (today === undefined) throw new Error("the clock gave no day")
      return today
    },
  }
}
