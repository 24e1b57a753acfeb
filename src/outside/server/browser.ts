import open from "open"

/** Shows an address in the person's browser. A machine without one is no fault: the address is printed as well. */
export async function showInBrowser(address: string): Promise<void> {
  try {
    const child = await open(address)
    child.on("error", () => {})
  } catch {
    // The address stands on the screen.
  }
}
