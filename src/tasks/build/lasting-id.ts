import { sha256 } from "../../text/index.ts"

/**
 * An address for what is known by these names (RFC 9562, UUID version 8). It names no place, so it stays the same when the
 * site moves, and it can be made where the site has no address at all.
 */
export function lastingId(...names: readonly string[]): string {
  const digits = sha256(JSON.stringify(["styrdok", ...names]))
  // The first digit of the fourth part says which variant of UUID it is: one of 8, 9, a and b.
  const variant = "89ab"[Number.parseInt(digits.charAt(16), 16) % 4]
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ]
  return `urn:uuid:${parts.join("-")}`
}
