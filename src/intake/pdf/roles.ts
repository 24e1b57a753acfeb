/** A node of the tags by which a file tells what its text is. */
interface Tagged {
  readonly role?: string
  readonly children?: readonly unknown[]
}

interface Content {
  readonly type: string
  readonly id: string
}

function isContent(node: unknown): node is Content {
  return typeof node === "object" && node !== null && "type" in node && "id" in node
}

function isTagged(node: unknown): node is Tagged {
  return typeof node === "object" && node !== null && "role" in node
}

/** The headings that a page's tags name: id of the marked text → level 1–6. No tags, no headings. */
export function rolesIn(tree: unknown): ReadonlyMap<string, number> {
  const levels = new Map<string, number>()
  const waiting: { readonly node: unknown; readonly level: number | undefined }[] = [{ node: tree, level: undefined }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node } = next
    if (isContent(node)) {
      if (next.level !== undefined) levels.set(node.id, next.level)
    } else if (isTagged(node)) {
      const own = /^H([1-6])$/.exec(node.role ?? "")?.[1]
      const level = own === undefined ? next.level : Number(own)
      for (const child of node.children ?? []) waiting.push({ node: child, level })
    }
  }
  return levels
}
