import type { Provisions, Register, SfsNumber } from "../../model/law.ts"
import type { LawBooks } from "../../outside/ports.ts"
import { actTexts, readInsides, readRegister } from "../law-facts.ts"

/** The product's register with the municipality's own laid over it, and the insides of acts on demand. */
export interface LawLibrary {
  readonly register: Register
  readonly provisions: (sfs: SfsNumber) => Promise<Provisions | undefined>
}

/** Opens both registers; a municipality without one of its own has only the product's. */
export async function openLibrary(product: LawBooks, own: LawBooks): Promise<LawLibrary> {
  const books = [product, own]
  const register = readRegister(await actTexts(books))
  return {
    register,
    provisions: async sfs => (await readInsides(new Set([sfs]), books, register)).get(sfs),
  }
}
