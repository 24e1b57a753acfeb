import type { Command } from "../command.ts"
import { buildCommand } from "./build.ts"
import { fmtCommand } from "./fmt.ts"
import { importCommand } from "./import.ts"
import { initCommand } from "./init.ts"
import { newCommand } from "./new.ts"
import { startCommand } from "./start.ts"
import { statusCommand } from "./status.ts"
import { validateCommand } from "./validate.ts"

/** Every command, in the order of help. A command's file that is missing here fails test/cli/commands.test.ts. */
export const COMMANDS: readonly Command[] = [
  startCommand,
  validateCommand,
  buildCommand,
  statusCommand,
  importCommand,
  newCommand,
  fmtCommand,
  initCommand,
]
