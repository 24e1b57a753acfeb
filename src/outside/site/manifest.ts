import { byText } from "../../model/by-text.ts"

/** What stands at a path of the site. */
export interface Made {
  readonly digest: string
  /** Tells what the file was made from. */
  readonly key?: string
}

/** The list of what a build wrote. */
export interface Manifest {
  /** For whom the site was built; absent in the list of an older version. */
  readonly variant?: string
  readonly files: Readonly<Record<string, Made>>
}

/** The list as a file; the same list is always the same text. */
export function writeManifest({ variant, files }: Manifest): string {
  const sorted = Object.entries(files).toSorted(([a], [b]) => byText(a, b))
  return `${JSON.stringify({ variant, filer: Object.fromEntries(sorted) }, null, 1)}\n`
}

/** Reads a list; undefined when it is none. */
export function readManifest(text: string): Manifest | undefined {
  const parsed = parse(text)
  const files = memberOf(parsed, "filer")
  if (typeof files !== "object" || files === null) return undefined
  const made: { [path: string]: Made } = {}
  for (const [path, value] of Object.entries(files)) {
    const [digest, key] = [memberOf(value, "digest"), memberOf(value, "key")]
    if (typeof digest !== "string") return undefined
    made[path] = typeof key === "string" ? { digest, key } : { digest }
  }
  const variant = memberOf(parsed, "variant")
  return typeof variant === "string" ? { variant, files: made } : { files: made }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined
}
