import type { Command } from "../command.ts"

/**
 * Every command by name, in the order of help. Only the one that is asked for is loaded. A command's file that is
 * missing here fails test/tables.test.ts.
 */
export const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ["start", async () => (await import("./start.ts")).startCommand],
  ["validate", async () => (await import("./validate.ts")).validateCommand],
  ["build", async () => (await import("./build.ts")).buildCommand],
  ["status", async () => (await import("./status.ts")).statusCommand],
  ["decide", async () => (await import("./decide.ts")).decideCommand],
  ["compare", async () => (await import("./compare.ts")).compareCommand],
  ["register", async () => (await import("./register.ts")).registerCommand],
  ["lagrum", async () => (await import("./lagrum.ts")).lagrumCommand],
  ["import", async () => (await import("./import.ts")).importCommand],
  ["new", async () => (await import("./new.ts")).newCommand],
  ["fmt", async () => (await import("./fmt.ts")).fmtCommand],
  ["laws", async () => (await import("./laws.ts")).lawsCommand],
  ["init", async () => (await import("./init.ts")).initCommand],
])

/** All of them, loaded: for help, and for what is generated from them. */
export function allCommands(): Promise<readonly Command[]> {
  return Promise.all(Array.from(COMMANDS.values(), load => load()))
}
