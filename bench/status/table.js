import { median } from "../measure.js"

export const HEADING = "## States of a thousand documents"

const seconds = number => number.toFixed(2)
const milliseconds = number => (number * 1000).toFixed(2)
const megabytes = bytes => (bytes / 1e6).toFixed(0)

/** What was measured of the list of states, as a section of docs/performance.md. */
export function statusSection({ rows, flat, rounds, machine, load, decisions }) {
  const lines = rows.map(({ size, seconds: times, cpu, rss, peer, ratio, demand, met }) => {
    const cells = [
      size,
      ...[median(times), Math.min(...times), Math.max(...times)].map(seconds),
      cpu.length === 0 ? "" : seconds(median(cpu)),
      cpu.length === 0 ? "" : milliseconds(median(cpu) / size),
      rss.length === 0 ? "" : megabytes(median(rss)),
      seconds(median(peer)),
      `${ratio.toFixed(2)} ×`,
      demand === undefined ? "" : `≤ ${demand} s: ${met ? "met" : "**not met**"}`,
    ]
    return `| ${cells.join(" | ")} |`
  })
  return `${HEADING}

Written by \`npm --prefix bench run status -- --write\` on ${machine}. \`styrdok status\` as a whole process, started from nothing with nothing remembered; the median of ${rounds} rounds. Before it began, ${load.toFixed(1)} processes wanted a processor: what else ran on the machine.

| Documents | Median s | Min s | Max s | Processor s | Processor ms a document | Memory MB | The script s | Faster than the script | Demanded |
| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | --- |
${lines.join("\n")}

${growthSentence(flat)}

Each document has ${decisions} decisions, each with a wording of its own; the latest is the working text. The texts are from 3 to 37 KB, 15 KB on average. The script (\`bench/status/peer.js\`) is what somebody would write who has gray-matter: it reads the same files and prints each document with its latest decision. It checks nothing, compares no texts and knows no states, so that the ratio tells what those cost. On a machine with other work trust the ratios and the processor time, which is that of all threads of the process together, rather than the seconds.
`
}

function growthSentence({ half, whole, met }) {
  if (half === undefined) return "Processor time could not be measured here."
  return `Demanded besides: the processor time of a document does not grow from the last sample but one to the last, within 10 %: ${milliseconds(half)} and ${milliseconds(whole)} ms. ${met ? "Met." : "**Not met.**"}`
}
