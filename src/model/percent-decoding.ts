/** The text that an address writes with percent signs ("v%C3%A4gen.png"); itself when it cannot be read so. */
export function percentDecoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
