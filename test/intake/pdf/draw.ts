/** A piece of text on a page: points from the left and from the top. */
export interface Drawn {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
  readonly bold?: boolean
  /** Degrees, against the clock. */
  readonly turned?: number
}

export interface PdfExtras {
  /** Entries of the catalogue and of the trailer, and further objects, numbered from 100. */
  readonly catalogue?: string
  readonly trailer?: string
  readonly objects?: readonly string[]
}

const HEIGHT = 842

function operator({ text, x, y, size = 11, bold = false, turned = 0 }: Drawn): string {
  const [cos, sin] = [Math.cos((turned * Math.PI) / 180), Math.sin((turned * Math.PI) / 180)].map(n => n.toFixed(4))
  const string = text.replace(/[\\()]/g, "\\$&")
  return `BT /${bold ? "B" : "R"} ${size} Tf ${cos} ${sin} -${sin} ${cos} ${x} ${HEIGHT - y} Tm (${string}) Tj ET`
}

/** A PDF file of A4 pages, written by hand in Helvetica, so that a test decides where each word stands. */
export function drawPdf(pages: readonly (readonly Drawn[])[], extras: PdfExtras = {}): Uint8Array {
  const kids = pages.map((_, i) => `${1000 + i * 2} 0 R`).join(" ")
  const font = (name: string): string =>
    `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`
  const objects: (readonly [number, string])[] = [
    [1, `<< /Type /Catalog /Pages 2 0 R ${extras.catalogue ?? ""} >>`],
    [2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`],
    [3, font("Helvetica")],
    [4, font("Helvetica-Bold")],
    ...(extras.objects ?? []).map((text, i) => [100 + i, text] as const),
    ...pages.flatMap((drawn, i) => {
      const content = drawn.map(operator).join("\n")
      const box = `/MediaBox [0 0 595 ${HEIGHT}] /Resources << /Font << /R 3 0 R /B 4 0 R >> >>`
      return [
        [1000 + i * 2, `<< /Type /Page /Parent 2 0 R ${box} /Contents ${1001 + i * 2} 0 R >>`] as const,
        [1001 + i * 2, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`] as const,
      ]
    }),
  ]
  let file = "%PDF-1.7\n"
  const places = new Map<number, number>()
  for (const [number, text] of objects) {
    places.set(number, file.length)
    file += `${number} 0 obj\n${text}\nendobj\n`
  }
  const start = file.length
  const rows = [...places].map(([number, at]) => `${number} 1\n${String(at).padStart(10, "0")} 00000 n \n`).join("")
  file += `xref\n0 1\n0000000000 65535 f \n${rows}trailer\n<< /Size 9999 /Root 1 0 R ${extras.trailer ?? ""} >>\n`
  return Uint8Array.from(Buffer.from(`${file}startxref\n${start}\n%%EOF\n`, "latin1"))
}

/** Lines below each other, as one draws them. */
export function block(
  lines: readonly string[],
  x: number,
  y: number,
  rest: Partial<Drawn> & { leading?: number } = {},
) {
  const { leading = 14, ...style } = rest
  return lines.map((text, i): Drawn => ({ text, x, y: y + i * leading, ...style }))
}

/** What makes a file ask for a password. */
export const LOCKED: PdfExtras = {
  trailer: `/Encrypt 100 0 R /ID [<${"00".repeat(16)}> <${"00".repeat(16)}>]`,
  objects: [`<< /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <${"11".repeat(32)}> /U <${"22".repeat(32)}> >>`],
}
/** What makes a file a form of the kind XFA. */
export const FORM: PdfExtras = {
  catalogue: "/NeedsRendering true /AcroForm << /Fields [] /XFA 100 0 R >>",
  objects: ['<< /Length 40 >>\nstream\n<xdp:xdp xmlns:xdp="http://x"></xdp:xdp>\nendstream'],
}
