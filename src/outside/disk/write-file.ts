import { randomBytes } from "node:crypto"
import { mkdir, rename, rm, writeFile } from "node:fs/promises"
import { dirname, join } from "node:path"
import { StyrdokError } from "../../model/errors.ts"

/** Writes a file whole or not at all: first beside its place, then by renaming. Throws STYR_SKRIVA. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString("hex")}.ny`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(draft, content, { flag: "wx" })
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true }).catch(() => {})
    throw cannotWrite(path, error)
  }
}

/** Writes a new file; throws STYR_FINNS_REDAN rather than replace one. */
export async function writeNew(path: string, content: string | Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, content, { flag: "wx" })
  } catch (error) {
    throw cannotWrite(path, error)
  }
}

/** Writes new files below a folder, in their order: all of them, or none. */
export async function writeAllNew(
  folder: string,
  files: readonly { readonly path: string; readonly content: string | Uint8Array }[],
): Promise<void> {
  const written: string[] = []
  try {
    for (const { path, content } of files) {
      await writeNew(join(folder, path), content)
      written.push(join(folder, path))
    }
  } catch (error) {
    for (const path of written) await rm(path, { force: true })
    throw error
  }
}

const HINTS: Readonly<Record<string, string>> = {
  ENOSPC: "Disken är full. Frigör utrymme och försök igen. Det som fanns förut är orört.",
  EACCES: "Du får inte skriva där. Välj en annan mapp eller ändra rättigheterna.",
  EPERM: "Du får inte skriva där. Välj en annan mapp eller ändra rättigheterna.",
  EROFS: "Disken går bara att läsa. Välj en annan mapp.",
  EDQUOT: "Ditt utrymme är slut. Frigör utrymme och försök igen.",
}

/** A file system error as a typed one. */
export function cannotWrite(path: string, error: unknown): StyrdokError {
  const code = error instanceof Error && "code" in error ? String(error.code) : ""
  if (code === "EEXIST") {
    return new StyrdokError("STYR_FINNS_REDAN", `${path} finns redan.`, "Flytta undan filen, eller välj en annan mapp.")
  }
  const hint = HINTS[code] ?? "Se efter att mappen finns och att du får skriva där."
  return new StyrdokError("STYR_SKRIVA", `${path} kunde inte skrivas.`, hint, { cause: error })
}
