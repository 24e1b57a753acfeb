import { median } from "../measure.js"

export const HEADING = "## Comparing two wordings"

const milliseconds = times => median(times).toFixed(0)

/** What was measured of comparisons, as a section of docs/performance.md. */
export function compareSection({ rows, sizes, linear, rounds, machine }) {
  const lines = rows.map(({ name, source, changes, reading, comparing, words, git, demand, met }) => {
    const ratio = median(comparing.map((time, round) => words[round] / time)).toFixed(1)
    const cells = [name, source, changes, ...[comparing, reading, words, git].map(milliseconds), `${ratio} ×`]
    return `| ${[...cells, `≤ ${demand} ms: ${met ? "met" : "**not met**"}`].join(" | ")} |`
  })
  const growth = sizes.map(
    ({ size, changes, comparing, reading }) =>
      `| ${size / 1e6} | ${changes} | ${milliseconds(comparing)} | ${(median(comparing) / (size / 1e6)).toFixed(0)} | ${milliseconds(reading)} |`,
  )
  return `${HEADING}

Written by \`npm --prefix bench run compare -- --write\` on ${machine}. In one process that has warmed up; the median of ${rounds} rounds, in milliseconds.

| Texts | Source | Changes | styrdok: comparing | styrdok: reading both | diffWords | git diff --word-diff | Faster than diffWords | Demanded of comparing |
| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |
${lines.join("\n")}

Comparing is all that the list of changes is made of: sections, blocks and words aligned, each change told and weighed, the summary, and the edits that make the new file of the old one. Reading is Markdown into blocks with their places, for both texts. diffWords (of the package diff) and git (a process of its own) do neither: they know no sections, tables or moves, and weigh nothing, so that the ratio is of unlike work.

| MB | Changes | Comparing | Comparing, a MB | Reading both |
| ---: | ---: | ---: | ---: | ---: |
${growth.join("\n")}

Demanded: a MB of the largest takes at most 1.5 times what it takes in the smallest: ${linear.ratio.toFixed(2)} times. ${linear.met ? "Met." : "**Not met.**"}
`
}
