// What somebody would write who has gray-matter: reads every front matter and record of a collection, checks nothing, and
// prints each document with its latest decision. Usage: node peer.js DOCUMENTS
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import matter from "gray-matter"
import { load } from "js-yaml"

const [folder] = process.argv.slice(2)
const documents = []
const latest = new Map()
for (const path of readdirSync(folder, { recursive: true })) {
  if (path.endsWith("beslut.yaml")) {
    const record = load(readFileSync(join(folder, path), "utf8"))
    for (const { dokument } of record.beslut) {
      const other = latest.get(dokument)
      if (other === undefined || other.datum < record.datum) latest.set(dokument, record)
    }
  } else if (path.endsWith(".md")) {
    const { data } = matter(readFileSync(join(folder, path), "utf8"))
    if (!path.startsWith("beslut")) documents.push(data)
  }
}
const rows = documents.map(({ id, titel }) => ({ id, titel, beslut: latest.get(id)?.datum ?? null }))
console.log(JSON.stringify(rows))
