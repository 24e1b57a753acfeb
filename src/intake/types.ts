/** A type of document that can be chosen. */
export interface KnownType {
  readonly id: string
  readonly namn: string
  readonly plural?: string
}

/** Endings that turn a Swedish name of a type into another form of itself. */
const ENDINGS = /(?:erna|orna|arna|en|et|er|or|ar|an|na|n|r|s)$/

function stem(word: string): string {
  const lower = word.toLowerCase().trim()
  return lower.length > 5 ? lower.replace(ENDINGS, "").replace(/e$/, "") : lower
}

function namesOf(type: KnownType): readonly string[] {
  return [type.id, type.namn, ...(type.plural === undefined ? [] : [type.plural])]
}

/** The type that a local name such as "Riktlinjer" means, or undefined. */
export function findType(types: readonly KnownType[], name: string): KnownType | undefined {
  const sought = name.toLowerCase().trim()
  const exact = types.find(type => namesOf(type).some(known => known.toLowerCase() === sought))
  if (exact) return exact
  const root = stem(sought)
  return types.find(type => namesOf(type).some(known => stem(known) === root))
}

/** The type that ends a compound: "Arkivreglemente" is a reglemente. */
function typeOfCompound(types: readonly KnownType[], word: string): KnownType | undefined {
  const lower = word.toLowerCase()
  return types.find(type => type.namn.length >= 4 && lower.endsWith(type.namn.toLowerCase()))
}

/** The type that a word of the title names, or undefined. The first word that names one decides. */
export function typeInTitle(types: readonly KnownType[], title: string): KnownType | undefined {
  for (const word of title.slice(0, 300).split(/[^\p{L}]+/u)) {
    const type = word.length >= 4 ? (findType(types, word) ?? typeOfCompound(types, word)) : undefined
    if (type) return type
  }
  return undefined
}
