import type { Citation, Designation } from "../model/citation.ts"
import type { Span } from "../model/source.ts"
import type { LocatedDesignation } from "./designations.ts"
import type { LocatedReference } from "./others.ts"
import type { LocatedProvision, ProvisionGroup } from "./provisions.ts"
import type { Sequence } from "./sequence.ts"

/** A citation before it is told where in the document it stands. */
export type Unplaced = Omit<Citation, "text" | "whole" | "paragraph" | "sentence">

/** One citation a provision, each with its own part of the text; together they cover the group. */
export function provisionCitations(
  sequence: Sequence,
  group: ProvisionGroup,
  act: LocatedDesignation | undefined,
): readonly Unplaced[] {
  const spans = spansOf(sequence, group.provisions, act)
  return spans.map(({ span, provision, whole }) => ({
    kind: "lagrum" as const,
    span,
    group: whole,
    provision,
    ...(act === undefined ? {} : { designation: act.designation, ...definesOf(act) }),
  }))
}

function spansOf(
  { tokens }: Sequence,
  provisions: readonly LocatedProvision[],
  act: { readonly first: number; readonly end: number } | undefined,
): readonly { readonly span: Span; readonly whole: Span; readonly provision: LocatedProvision["provision"] }[] {
  const offset = (index: number): Span => tokens[index] ?? { start: 0, end: 0 }
  const first = offset(provisions[0]?.first ?? 0).start
  const last = offset(provisions.at(-1)?.last ?? 0).end
  const whole = {
    start: act === undefined ? first : Math.min(first, offset(act.first).start),
    end: act === undefined ? last : Math.max(last, act.end),
  }
  return provisions.map(({ provision, first, last }, order) => ({
    provision,
    whole,
    span: {
      start: order === 0 ? whole.start : offset(first).start,
      end: order === provisions.length - 1 ? whole.end : offset(last).end,
    },
  }))
}

export function spanOf({ tokens }: Sequence, first: number, { end }: { readonly end: number }): Span {
  return { start: tokens[first]?.start ?? 0, end }
}

/** Citations of an EU act with its articles, a preparatory work, or a regulation with its sections. */
export function citationsOf(
  sequence: Sequence,
  other: LocatedReference & { readonly target: string },
  group?: ProvisionGroup,
): readonly Unplaced[] {
  const { kind } = other
  const designation: Designation = { kind: "other", target: other.target }
  const provisions = group?.provisions ?? other.articles
  if (provisions.length === 0) {
    const span = spanOf(sequence, other.first, other)
    return [{ kind, span, group: span, designation }]
  }
  return spansOf(sequence, provisions, other).map(({ span, whole, provision }) => ({
    ...{ kind, span, group: whole, provision, designation },
  }))
}

export function definesOf(act: LocatedDesignation): { readonly defines?: string } {
  return act.defines === undefined ? {} : { defines: act.defines }
}
