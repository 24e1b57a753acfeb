import type { Value } from "../model/metadata.ts"

/** Where a document is published, in the form of `publiceras`; undefined when the value does not tell. */
export function readPublication(value: string): Value | undefined {
  const text = value.toLowerCase()
  if (/\bintranät|\binternt\b|\bintra\b/.test(text) && !/\bwebb|hemsida|internet/.test(text)) return "intranät"
  if (/webb|hemsida|internet|författningssamling|https?:|www\./.test(text)) return "webb"
  const reason = /^nej[\s,.:;–-]+(\S.*)$/.exec(value.trim().replace(/^Nej/, "nej"))?.[1]
  return reason === undefined ? undefined : { nej: reason }
}
