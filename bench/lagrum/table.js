import { median } from "../measure.js"

export const HEADING = "## References to law"

const rate = numbers => numbers.map(number => number.toFixed(1)).join(" | ")
const megabytes = bytes => (bytes / 1e6).toFixed(0)
const sum = counts => Object.values(counts).reduce((a, b) => a + b, 0)

/** "3 (why: 2; why not: 1)". */
function reasons(counts) {
  const each = Object.entries(counts).toSorted(([, a], [, b]) => b - a)
  const told = each.map(([reason, count]) => `${reason}: ${count}`).join("; ")
  return each.length === 0 ? "0" : `${sum(counts)} (${told})`
}

/** What was measured of references to law, as a section of docs/performance.md. */
export function lawSection({
  sample,
  core,
  rounds,
  rows,
  opening,
  megabytes: size,
  peak,
  memory,
  flat,
  versus,
  gold,
  forms,
  machine,
}) {
  const lines = rows.map(({ name, rates, demand, met }) => {
    const demanded = demand === undefined ? "" : `≥ ${demand} MB/s: ${met ? "met" : "**not met**"}`
    return `| ${name} | ${rate([median(rates), Math.min(...rates), Math.max(...rates)])} | ${demanded} |`
  })
  const readings = memory.map(
    ({ bytes, heap, rss }) => `${megabytes(heap)} (${megabytes(rss)}) MB after ${megabytes(bytes)} MB`,
  )
  return `${HEADING}

Written by \`npm --prefix bench run lagrum -- --write\` on ${machine}. Measured on ${sample}, one after the other up to ${size.toFixed(0)} MB, as one string; ${core}.

| MB of text a second of one processor | Median | Min | Max | Demanded |
| --- | ---: | ---: | ---: | --- |
${lines.join("\n")}

A second is one of processor time, all threads of the process together, the median of ${rounds} rounds: what else the machine did is not in it.

Opening the register, in a process that has done nothing before: ${opening.ms.toFixed(0)} ms, the median of as many processes as there were rounds (demanded: at most ${opening.demand} ms). ${opening.met ? "Met." : "**Not met.**"}

Memory in use (and taken from the system) when the same documents are read one by one: ${readings.join(", ")} of text. Demanded: no growth from the first to the last, within 10 %. ${flat ? "Met." : "**Not met.**"} With the whole text as one string, and all its references kept, the process took ${megabytes(peak)} MB at most.

The sweep is the regular expression of \`bench/lagrum/naive.js\`, a good one of the kind that people write. Of the ${versus.total} references that styrdok finds in the documents, read once, it has ${versus.same} right. It misses ${reasons(versus.missed)} and misreads ${reasons(versus.misread)}.
${gold.length === 0 ? "\nThe marked documents of ../shared were not there.\n" : goldTable(gold)}
${formsTable(forms)}`
}

function goldTable(gold) {
  const lines = gold.map(
    ({ name, who, expected, found, right, wrong, missed, extra }) =>
      `| ${name} | ${who} | ${[expected, found, right, wrong, missed, extra].join(" | ")} |`,
  )
  return `
Against the references that people have marked in two of the documents (those marked as certain):

| Document | Who | Expected | Found | Right | Wrong | Missed | Extra |
| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
${lines.join("\n")}
`
}

function formsTable(forms) {
  const [rows, read] = ["rows", "read"].map(key => forms.reduce((total, form) => total + form[key], 0))
  const each = forms.map(form => `${form.group} ${form.read} of ${form.rows}`).join(", ")
  return `Of the ${rows} texts in our own table of forms (\`test/law/references.ts\`), all of which styrdok reads right since they are its tests, the sweep reads ${read}: ${each}.
`
}
