/** What a source answered: JSON, that it has no such thing, or why there was no answer, in Swedish. */
export type Reply = { readonly kind: "json"; readonly value: unknown } | { readonly kind: "absent" } | Failed

/** `unreached`: no whole answer came, not even an error, and the next question is hardly answered either. */
interface Failed {
  readonly kind: "failed"
  readonly reason: string
  readonly unreached?: true
}

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
    return { kind: "failed", reason: reasonOf(error, patienceMs), unreached: true }
  }
}

function failed(reason: string): Failed {
  return { kind: "failed", reason }
}

/** Only the host: the rest of an address may be of any length, and say anything. */
function whereTo(response: Response): string {
  const location = response.headers.get("location") ?? ""
  const host = location !== "" && URL.canParse(location, response.url) ? new URL(location, response.url).host : ""
  return host === "" || host.length > LONGEST_HOST ? "en annan adress" : host
}

const LONGEST_HOST = 100

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

/** What the codes of Node mean to a person. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^(?:ENOTFOUND|EAI_AGAIN|EAI_FAIL)$/, "gick inte att nå: datorn hittar ingen server med det namnet"],
  [/^ECONNREFUSED$/, "gick inte att nå: servern tar inte emot"],
  [/^(?:ENETUNREACH|EHOSTUNREACH|ENETDOWN|EACCES|EPERM)$/, "gick inte att nå: datorn kommer inte ut på nätet"],
  [/^(?:ETIMEDOUT|UND_ERR_(?:CONNECT|HEADERS|BODY)_TIMEOUT)$/, "gick inte att nå: servern svarade inte i tid"],
  [/^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/, "gick inte att nå: förbindelsen bröts"],
  [/CERT|SIGNATURE|^ERR_(?:TLS|SSL)/, "gick inte att nå: datorn litar inte på serverns certifikat"],
]

function reasonOf(error: unknown, patienceMs: number): string {
  if (!(error instanceof Error)) return "gick inte att nå"
  if (error.name === "TimeoutError") return `svarade inte inom ${Math.ceil(patienceMs / 1000)} s`
  const code = error.cause instanceof Error && "code" in error.cause ? String(error.cause.code) : ""
  return REASONS.find(([pattern]) => pattern.test(code))?.[1] ?? "gick inte att nå"
}
