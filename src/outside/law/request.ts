/** What a source answered: JSON, that it has no such thing, or why there was no answer, in Swedish. */
export type Reply =
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "absent" }
  | { readonly kind: "failed"; readonly reason: string }

/** The longest act with its register is about 5 MB; what is far above is something else. */
const LARGEST_REPLY = 40_000_000

/** Time enough for a slow source, and short enough that a person waits. */
export const PATIENCE_MS = 30_000

/**
 * Asks an address for JSON. No redirect is followed: the addresses are known, and another place is to be a person's
 * choice. Neither an error nor an answer of another kind is thrown, since another source may do better.
 */
export async function ask(address: string, init: RequestInit, patienceMs: number): Promise<Reply> {
  try {
    const response = await fetch(address, { ...init, redirect: "manual", signal: AbortSignal.timeout(patienceMs) })
    if (response.status === 404) return { kind: "absent" }
    if (response.status >= 300 && response.status < 400) return failed(`hänvisar till ${whereTo(response)}`)
    if (!response.ok) return failed(`svarade med fel ${response.status}`)
    const body = await bodyOf(response)
    return body === undefined ? failed("svarade med mer än 40 MB") : parse(body)
  } catch (error) {
    return failed(reasonOf(error, patienceMs))
  }
}

function failed(reason: string): Reply {
  return { kind: "failed", reason }
}

function whereTo(response: Response): string {
  return response.headers.get("location") ?? "en annan adress"
}

/** The body as text; undefined when it is too large, whatever its head said of its length. */
async function bodyOf(response: Response): Promise<string | undefined> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of response.body ?? []) {
    size += part.byteLength
    if (size > LARGEST_REPLY) return undefined
    parts.push(part)
  }
  return new TextDecoder().decode(Buffer.concat(parts))
}

function parse(body: string): Reply {
  try {
    return { kind: "json", value: JSON.parse(body) }
  } catch {
    return failed(/^\s*</.test(body) ? "svarade med en webbsida i stället för uppgifter" : "svarade med trasig JSON")
  }
}

function reasonOf(error: unknown, patienceMs: number): string {
  if (!(error instanceof Error)) return "gick inte att nå"
  if (error.name === "TimeoutError") return `svarade inte inom ${Math.ceil(patienceMs / 1000)} s`
  const cause = error.cause instanceof Error && "code" in error.cause ? String(error.cause.code) : error.message
  return `gick inte att nå (${cause})`
}
