import type { Feed, FeedEntry } from "../../model/feed.ts"

/** A feed as an Atom file (RFC 4287). The same feed gives the same bytes. */
export function atomFeed(feed: Feed): string {
  const { id, title, updated, author, self, page, entries } = feed
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="sv">',
    element("id", id),
    element("title", title),
    element("updated", updated),
    `<author>${element("name", author)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(page)}"/>`,
    ...entries.map(entryElement),
    "</feed>",
    "",
  ].join("\n")
}

function entryElement({ id, title, updated, href, summary }: FeedEntry): string {
  return [
    "<entry>",
    element("id", id),
    element("title", title),
    element("updated", updated),
    `<link rel="alternate" type="text/html" href="${escaped(href)}"/>`,
    element("summary", summary),
    "</entry>",
  ].join("\n")
}

/** Without a type of its own an element's content is plain text, which no program may take for markup. */
function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

/** Signs that no XML file may hold, not even escaped. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

function escaped(text: string): string {
  return text.replace(FORBIDDEN, "\uFFFD").replace(/[&<>"']/g, sign => ENTITIES[sign] ?? "")
}
