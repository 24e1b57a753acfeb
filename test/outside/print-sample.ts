import { createHash } from "node:crypto"
import { createTypstPrinter } from "../../src/outside/typst/printer.ts"
import { printJob } from "../../src/render/pdf/job.ts"
import { PNG, SVG, view } from "../render/pdf-view.ts"

/** A text with every kind of block, a table over two pages, and a few things that PDF/UA cannot take as they stand. */
export const SAMPLE = `# 1. Inledning

Kommunen ger **stöd**[^a] enligt *lagen*. Se [lagen](https://lagen.nu/2025:400), [annat](annat.md) och ~~[struket](https://x.se)~~.

## 1.1 Syfte

> Citat

3. tre
4. fyra
   - punkt

![Karta över distrikten](karta.svg "Distrikt")

![](prick.png)

#### 1.1.1.1 Hoppar över en nivå

##

\`\`\`
kod 1
\`\`\`

---

<div>rå html</div>

# 2. Förteckning med not[^a]

| Nummer | Insats | Timmar |
|---|:-:|--:|
${Array.from({ length: 60 }, (_, i) => `| rad${i + 1} | Rådgivning[^b] 😀 | ${i} |`).join("\n")}

[^a]: Socialtjänstlagen (2025:400).
[^b]: Not i tabell, se även första noten[^a].
`

/** The sample as it is to be printed. */
export function sampleJob() {
  return printJob(
    view(SAMPLE, {
      images: new Map([
        ["karta.svg", SVG],
        ["prick.png", PNG],
      ]),
    }),
  )
}

// Run by itself (in another time zone and language): prints the digest of the file.
if (process.argv[2] === "--digest") {
  const printer = await createTypstPrinter()
  console.log(
    createHash("sha256")
      .update(await printer.print(sampleJob()))
      .digest("hex"),
  )
}
