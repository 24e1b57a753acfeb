import type { gfmTable } from "micromark-extension-gfm-table"

type Extension = ReturnType<typeof gfmTable>
type Constructs = NonNullable<Extension["text"]>
type Construct = Extract<NonNullable<Constructs[string]>, { readonly tokenize: unknown }>

/**
 * Events that a parse may walk through again. The parser goes back over what it has read at every sign of emphasis or
 * link, underlined heading, list or quote that ends, and line that goes on with a paragraph of one: its time grows with
 * the square of them. This many take a few seconds; the largest documents that we know of need a hundredth.
 */
const MOST_EFFORT = 50_000_000

/** The text is no document that a person wrote: to parse it would take minutes or hours. */
export class TooTangledError extends Error {
  override readonly name = "TooTangledError"
}

/** What each parse has walked through so far; the key is the parser's own context, which is new for every parse. */
const spent = new WeakMap<object, number>()

function spend(parse: object, events: number): void {
  const effort = (spent.get(parse) ?? 0) + events
  if (effort > MOST_EFFORT) throw new TooTangledError()
  spent.set(parse, effort)
}

/** Reads nothing, but counts that the parser stands at a place from which it goes back. */
const atSign: Construct = {
  tokenize(_effects, _ok, nok) {
    spend(this.parser, this.events.length)
    return nok
  },
}

/** As {@link atSign}, for lines that go on with a paragraph in a list or a quote without being set in as it is. */
const atLazyLine: Construct = {
  tokenize(_effects, _ok, nok) {
    if (this.parser.lazy[this.now().line] === true) spend(this.parser, this.events.length)
    return nok
  },
}

function atEach(signs: string): Constructs {
  return Object.fromEntries(Array.from(signs, sign => [sign.charCodeAt(0), atSign]))
}

/** Makes a parse throw {@link TooTangledError} instead of going on for longer than anyone waits; changes nothing else. */
export const boundedEffort: Extension = {
  document: atEach("*+-0123456789>["),
  flow: { ...atEach("=-"), null: atLazyLine },
  text: atEach("*_[]"),
}
