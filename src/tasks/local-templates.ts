import type { Facts } from "./gather-facts.ts"

/** The municipality's own templates by path under templates/: each takes the place of ours of the same path. */
export function localTemplates({ collection }: Facts): ReadonlyMap<string, string> {
  const local = new Map<string, string>()
  for (const file of collection.files.values()) {
    const name = /^templates\/(.+\.hbs)$/.exec(file.path)?.[1]
    if (name !== undefined && file.kind === "file") local.set(name, new TextDecoder().decode(file.bytes))
  }
  return local
}
