import { median } from "./measure.js"

const seconds = number => number.toFixed(2)
const megabytes = bytes => (bytes / 1e6).toFixed(0)

/** What was measured, as the page docs/performance.md. */
export function table({ rows, pdf, status, compare, law, rounds, documents, machine }) {
  const lines = rows.map(({ name, seconds: times, rss, ratio, demand, met }) =>
    [
      "",
      name,
      seconds(median(times)),
      seconds(Math.min(...times)),
      seconds(Math.max(...times)),
      rss.length === 0 ? "" : megabytes(median(rss)),
      ratio === undefined ? "" : `${ratio.toFixed(1)} ×`,
      demand === undefined ? "" : `≥ ${demand} ×: ${met ? "met" : "**not met**"}`,
      "",
    ]
      .join(" | ")
      .trim(),
  )
  return `# Performance

Written by \`npm run bench -- --write\` on ${machine}. Do not edit.

| Whole process | Median s | Min s | Max s | Memory MB | Faster than the peer | Demanded |
| --- | ---: | ---: | ---: | ---: | ---: | --- |
${lines.join("\n")}
${pdf === undefined ? "" : `\n${printing(pdf)}\n`}
${law}
${status}
${compare}
## How it is measured

- ${documents} Swedish documents of about 8 KB each, generated from our own sentences, the same bytes every time (\`bench/generate.js\`): front matter, numbered headings, tables, lists, footnotes, links and references to law. Ten have a planted mistake in their front matter. In the second sample every other document has a decision with its wording.
- The peer is remark-cli with remark-lint-frontmatter-schema, with GFM and with our own schema for documents turned into draft-07. It checks the front matter against that schema. styrdok checks that and everything else: it runs all its rules. In every round both must report the ten mistakes and nothing else, or the measure stops.
- Each line is a whole process, started from nothing. After one round to warm up there are ${rounds} rounds in which one of each is run after the other. "Faster" is the median of the ratios within each round: on a busy machine trust the ratios, not the seconds.
- "Nothing remembered": the memory of earlier runs is empty. "One document changed": another document in every round. Memory is the largest resident size of the process.

## How to run it

\`\`\`sh
npm ci
npm run bench              # the table, and exit code 1 when a demand is not met
npm run bench -- --write   # and this page
npm run --silent build && npm --prefix bench run status -- --write   # only the section on states
npm run --silent build && npm --prefix bench run lagrum -- --write   # only the section on references to law
\`\`\`
`
}

function printing({ perDocument, batch, memory, met }) {
  const sizes = memory.map(({ count, rss }) => `${megabytes(rss)} MB after ${count}`).join(", ")
  return `PDF: ${perDocument.toFixed(3)} s a document in a batch of ${batch}, the start of the engine included (demanded: at most 0.25 s). Memory is ${sizes} documents (demanded: no growth from the first batch to the last, within 10 %). ${met ? "Both are met." : "**Not met.**"}`
}
