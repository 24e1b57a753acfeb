import { overlay, readActs, readProvisions, yearOf } from "../../law/register/index.ts"
import type { Provisions, Register, SfsNumber } from "../../model/law.ts"
import type { LawBooks } from "../../outside/ports.ts"

/** The product's register with the municipality's own laid over it, and the insides of acts on demand. */
export interface LawLibrary {
  readonly register: Register
  readonly provisions: (sfs: SfsNumber) => Promise<Provisions | undefined>
}

/** Opens both registers; a municipality without one of its own has only the product's. */
export async function openLibrary(product: LawBooks, own: LawBooks): Promise<LawLibrary> {
  const [base, newer] = await Promise.all([product.acts(), own.acts()])
  const shipped = readActs(base)
  return {
    register: newer === "" || newer === base ? shipped : overlay(shipped, readActs(newer)),
    async provisions(sfs) {
      const [ours, theirs] = await Promise.all([product, own].map(books => provisionsIn(books, sfs)))
      return newest(ours, theirs)
    },
  }
}

async function provisionsIn(books: LawBooks, sfs: SfsNumber): Promise<Provisions | undefined> {
  const text = await books.provisions(yearOf(sfs))
  return text === undefined ? undefined : readProvisions(text, new Set([sfs])).get(sfs)
}

/** The municipality's, unless the product has been renewed since. */
function newest(ours: Provisions | undefined, theirs: Provisions | undefined): Provisions | undefined {
  return theirs === undefined || (ours?.asOf ?? "") > (theirs.asOf ?? "") ? ours : theirs
}
