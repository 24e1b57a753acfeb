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

/** What the tags say of a marked piece of text. Items and cells are told apart by number. */
export interface Role {
  /** Level of the heading that it is part of. */
  readonly level?: number
  readonly item?: number | undefined
  readonly cell?: number
}

const NONE: Role = {}

/** What a page's tags say of its text, by the id of each marked piece. No tags, no roles. */
export function rolesIn(tree: unknown): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>()
  let count = 0
  const waiting: { readonly node: unknown; readonly role: Role }[] = [{ node: tree, role: NONE }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, role } = next
    if (isContent(node)) {
      if (role !== NONE) roles.set(node.id, role)
    } else if (isTagged(node)) {
      const own = roleOf(node.role ?? "", role, count++)
      for (const child of node.children ?? []) waiting.push({ node: child, role: own })
    }
  }
  return roles
}

function roleOf(tag: string, outer: Role, count: number): Role {
  const level = /^H([1-6])$/.exec(tag)?.[1]
  if (level !== undefined) return { ...outer, level: Number(level) }
  if (tag === "LI") return { ...outer, item: count }
  return tag === "TD" || tag === "TH" ? { cell: count } : outer
}
