import type { gfmTable } from "micromark-extension-gfm-table"

type Extension = ReturnType<typeof gfmTable>
type Constructs = NonNullable<Extension["text"]>
type Construct = Extract<NonNullable<Constructs[string]>, { readonly tokenize: unknown }>
type Parse = Parameters<Construct["tokenize"]>
type State = Parse[2]
type Code = Parameters<State>[0]

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

interface Effort {
  spent: number
  /** Where a container was last looked for, and what that cost. */
  lookedAt: number
  cost: number
}

/** The effort of each parse; the key is the parser's own context, which is new for every parse. */
const efforts = new WeakMap<object, Effort>()

function effortOf(parse: object): Effort {
  const effort = efforts.get(parse) ?? { spent: 0, lookedAt: -1, cost: 0 }
  efforts.set(parse, effort)
  return effort
}

function spend(effort: Effort, events: number): void {
  effort.spent += events
  if (effort.spent > MOST_EFFORT) throw new TooTangledError()
}

const CONTAINERS: ReadonlySet<string> = new Set(["blockQuote", "listOrdered", "listUnordered", "gfmFootnoteDefinition"])

/**
 * Where a list, a quote or a note begins: when it ends, the events of the whole text are written anew. Not so when the
 * next one ends it: the parser first looks whether there is one, then ends what is open, and comes back.
 */
const container: Construct = {
  tokenize(effects, _ok, nok) {
    const effort = effortOf(this.parser)
    const { offset } = this.now()
    const events = this.events.length
    const last = this.events.at(-1)
    const opens = (code: Code) => {
      if (effort.lookedAt !== offset) {
        spend(effort, events)
        effort.lookedAt = offset
        effort.cost = events
      } else if (last?.[0] === "exit" && CONTAINERS.has(last[1].type)) {
        spend(effort, -effort.cost)
        effort.cost = 0
      }
      return nok(code)
    }
    const afterMarker = (code: Code) => (isSpaceOrEnd(code) ? opens(code) : nok(code))
    const inMarker = (code: Code): State | undefined => {
      if (isDigit(code)) effects.consume(code)
      else if (code === DOT || code === PARENTHESIS) effects.consume(code)
      else return nok(code)
      return isDigit(code) ? inMarker : afterMarker
    }
    return code => {
      effects.enter("data")
      effects.consume(code)
      if (code === QUOTE) return opens
      if (code === BRACKET) return next => (next === CARET ? opens(next) : nok(next))
      return isDigit(code) ? inMarker : afterMarker
    }
  },
}

const [BRACKET, CARET, QUOTE, DOT, PARENTHESIS] = [91, 94, 62, 46, 41]

function isDigit(code: Code): boolean {
  return code !== null && code >= 48 && code <= 57
}

/** The parser writes ends of lines and tabs as numbers below zero. */
function isSpaceOrEnd(code: Code): boolean {
  return code === null || code < 0 || code === 32
}

/** What the parser puts between a paragraph and the line under it. */
const BETWEEN: ReadonlySet<string> = new Set(["content", "lineEnding", "linePrefix"])

/** A line under a paragraph makes it a heading: the events so far are written anew. */
const underline: Construct = {
  tokenize(_effects, _ok, nok) {
    const last = this.events.findLast(([, { type }]) => !BETWEEN.has(type))
    if (last?.[1].type === "paragraph") spend(effortOf(this.parser), this.events.length)
    return nok
  },
}

/** A line that goes on with a paragraph in a list or a quote without being set in as it is. */
const lazyLine: Construct = {
  tokenize(_effects, _ok, nok) {
    if (this.parser.lazy[this.now().line] === true) spend(effortOf(this.parser), this.events.length)
    return nok
  },
}

/** A sign of emphasis or a link: the parser looks for its other half, backwards. */
const bracket: Construct = {
  tokenize(_effects, _ok, nok) {
    spend(effortOf(this.parser), this.events.length)
    return nok
  },
}

/** As {@link bracket}; a run of signs is one event, but is taken apart two by two. */
const emphasis: Construct = {
  tokenize(effects, _ok, nok) {
    let length = 0
    const inRun =
      (marker: Code) =>
      (code: Code): State | undefined => {
        if (code !== marker) {
          spend(effortOf(this.parser), 2 * this.events.length + length * length)
          return nok(code)
        }
        effects.consume(code)
        length++
        return inRun(marker)
      }
    return code => {
      effects.enter("data")
      return inRun(code)(code)
    }
  },
}

function atEach(signs: string, construct: Construct): Constructs {
  return Object.fromEntries(Array.from(signs, sign => [sign.charCodeAt(0), construct]))
}

/** Makes a parse throw {@link TooTangledError} instead of going on for longer than anyone waits; changes nothing else. */
export const boundedEffort: Extension = {
  document: atEach("*+-0123456789>[", container),
  flow: { ...atEach("=-", underline), null: lazyLine },
  text: { ...atEach("[]", bracket), ...atEach("*_", emphasis) },
}
