import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"

const FACES = [
  "400Regular",
  "400Regular_Italic",
  "600SemiBold",
  "600SemiBold_Italic",
  "700Bold",
  "700Bold_Italic",
] as const

/** The files of the faces that the template uses, always in the same order. */
export async function readFonts(): Promise<readonly Buffer[]> {
  const root = dirname(createRequire(import.meta.url).resolve("@expo-google-fonts/source-sans-3/package.json"))
  return Promise.all(FACES.map(face => readFile(join(root, face, `SourceSans3_${face}.ttf`))))
}

/**
 * Names of the fonts in a PDF that are not ours. The engine writes font dictionaries as plain text
 * (`/BaseFont /ABCDEF+SourceSans3-Bold`), and takes fonts of the computer when a drawing asks for them.
 */
export function foreignFonts(pdf: Uint8Array): readonly string[] {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString("latin1")
  const names = Array.from(text.matchAll(/\/BaseFont ?\/(?:[A-Z]{6}\+)?([^\s/<>[\]()]+)/g), match => match[1] ?? "")
  return [...new Set(names)].filter(name => !name.startsWith("SourceSans3-"))
}
