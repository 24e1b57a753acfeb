import { strToU8, zipSync } from "fflate"

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const NAMESPACES = [
  W,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(" ")
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/** What a document is made of; what is left out is not in the file. */
export interface DocxParts {
  /** Content of w:body. */
  readonly body: string
  readonly styles?: string
  readonly numbering?: string
  readonly footnotes?: string
  readonly comments?: string
  readonly header?: string
  readonly footer?: string
  /** Key of a relation → address outside the file. */
  readonly links?: Readonly<Record<string, string>>
  /** Key of a relation → name and content under word/media. */
  readonly media?: Readonly<Record<string, readonly [string, Uint8Array]>>
  /** Further files of the archive. */
  readonly more?: Readonly<Record<string, Uint8Array | string>>
}

function root(name: string, content: string): Uint8Array {
  return strToU8(`${HEAD}<w:${name} ${NAMESPACES}>${content}</w:${name}>`)
}

function relation(id: string, type: string, target: string, mode = ""): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"${mode}/>`
}

function relationships(content: string): Uint8Array {
  return strToU8(
    `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`,
  )
}

const PARTS = ["styles", "numbering", "footnotes", "comments", "header", "footer"] as const
const ROOTS = { header: "hdr", footer: "ftr" } as const

/** A Word document with these parts, laid out as Word lays it out. */
export function makeDocx(parts: DocxParts): Uint8Array {
  const files: Record<string, Uint8Array> = {
    "[Content_Types].xml": strToU8(
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    ),
    "_rels/.rels": relationships(relation("rId1", "officeDocument", "word/document.xml")),
    "word/document.xml": root("document", `<w:body>${parts.body}<w:sectPr/></w:body>`),
  }
  const relations: string[] = []
  for (const name of PARTS) {
    const content = parts[name]
    if (content === undefined) continue
    files[`word/${name}.xml`] = root(name === "header" || name === "footer" ? ROOTS[name] : name, content)
    relations.push(relation(`p-${name}`, name, `${name}.xml`))
  }
  for (const [id, target] of Object.entries(parts.links ?? {})) {
    relations.push(relation(id, "hyperlink", target, ' TargetMode="External"'))
  }
  for (const [id, [name, bytes]] of Object.entries(parts.media ?? {})) {
    files[`word/media/${name}`] = bytes
    relations.push(relation(id, "image", `media/${name}`))
  }
  for (const [name, content] of Object.entries(parts.more ?? {})) {
    files[name] = typeof content === "string" ? strToU8(content) : content
  }
  files["word/_rels/document.xml.rels"] = relationships(relations.join(""))
  return zipSync(files, { mtime: "2026-01-01" })
}

/** Text of a run; tabs and line breaks as Word writes them. */
export function run(text: string, properties = ""): string {
  const parts = text
    .split(/(\t|\n)/)
    .map(part =>
      part === "\t" ? "<w:tab/>" : part === "\n" ? "<w:br/>" : `<w:t xml:space="preserve">${escaped(part)}</w:t>`,
    )
  return `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}${parts.join("")}</w:r>`
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
}

/** A paragraph of runs, or of plain text; `style` is the id of its style, `more` what else its properties hold. */
export function p(content: string, style = "", more = ""): string {
  const inner = content === "" || content.startsWith("<") ? content : run(content)
  const properties = `${style === "" ? "" : `<w:pStyle w:val="${style}"/>`}${more}`
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`
}

/** A paragraph in a list. */
export function item(text: string, list: number, level = 0, style = ""): string {
  return p(text, style, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`)
}

/** A table; a cell that holds mark-up is taken as it is, and several paragraphs are separated by LF. */
export function table(rows: readonly (readonly string[])[], look = '<w:tblLook w:firstRow="1"/>'): string {
  const cell = (text: string): string =>
    `<w:tc>${
      text.startsWith("<")
        ? text
        : text
            .split("\n")
            .map(line => p(line))
            .join("")
    }</w:tc>`
  return `<w:tbl><w:tblPr>${look}</w:tblPr>${rows.map(row => `<w:tr>${row.map(cell).join("")}</w:tr>`).join("")}</w:tbl>`
}

/** Styles as Word stores them: English names under Swedish ids. */
export const STYLES = `
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Rubrik"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style>
${[1, 2, 3]
  .map(
    level =>
      `<w:style w:type="paragraph" w:styleId="Rubrik${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Innehll${level}"><w:name w:val="toc ${level}"/></w:style>`,
  )
  .join("")}
<w:style w:type="paragraph" w:styleId="Innehllsfrteckningsrubrik"><w:name w:val="TOC Heading"/><w:basedOn w:val="Rubrik1"/></w:style>`

function level(index: number, format: string, text: string): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
}

/** Lists 1: bullets; 2: numbers, then letters; 3: chapters, as for headings; 4: paragraphs of a regulation. */
export const NUMBERING = `
<w:abstractNum w:abstractNumId="0">${level(0, "bullet", "\uf0b7")}${level(1, "bullet", "o")}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">${level(0, "decimal", "%1.")}${level(1, "lowerLetter", "%2)")}</w:abstractNum>
<w:abstractNum w:abstractNumId="2">${level(0, "decimal", "%1")}${level(1, "decimal", "%1.%2")}${level(2, "decimal", "%1.%2.%3")}</w:abstractNum>
<w:abstractNum w:abstractNumId="3">${level(0, "decimal", "%1 §")}</w:abstractNum>
${[1, 2, 3, 4].map(id => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id - 1}"/></w:num>`).join("")}`

/** The smallest picture that is one. */
export const PNG = Uint8Array.from(
  atob("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII="),
  sign => sign.charCodeAt(0),
)

/** A drawing of the picture that a relation names. */
export function picture(key: string, alt = ""): string {
  return `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Bild 1" descr="${alt}"/><a:graphic><a:graphicData><a:blip r:embed="${key}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
}

export function footnote(id: number, text: string): string {
  return `<w:footnote w:id="${id}">${p(run(text))}</w:footnote>`
}

export function reference(id: number): string {
  return `<w:r><w:footnoteReference w:id="${id}"/></w:r>`
}

/** Printed contents as Word's own: a field over paragraphs in the styles of contents, with links to bookmarks. */
export function contents(entries: readonly (readonly [text: string, page: number])[]): string {
  const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
  const begin = `${field("begin")}<w:r><w:instrText xml:space="preserve"> TOC \\o "1-3" \\h </w:instrText></w:r>${field("separate")}`
  return [
    p("Innehåll", "Innehllsfrteckningsrubrik"),
    ...entries.map(([text, page], index) =>
      p(
        `${index === 0 ? begin : ""}<w:hyperlink w:anchor="_Toc${index}">${run(`${text}\t${page}`)}</w:hyperlink>`,
        "Innehll1",
      ),
    ),
    p(`${field("end")}`),
  ].join("")
}
