import { expect, test } from "vitest"
import { layTexts, sectionChanges } from "../../src/compare/index.ts"
import { comparedText } from "../../src/tasks/compare/compared-text.ts"

/** A text of sections: number, title and the paragraphs below; without a title it stands above the first heading. */
function textOf(...sections: readonly (readonly [number: string, title: string, ...texts: string[]])[]): string {
  return sections
    .flatMap(([number, title, ...texts]) => [...(title === "" ? [] : [`# ${number} ${title}`]), ...texts])
    .join("\n\n")
}

const read = (text: string) => comparedText("x.md", new TextEncoder().encode(text))
const none = { changed: [], added: [], removed: [] }

test.each([
  ["inget", textOf(["1", "Syfte", "Ett."]), textOf(["1", "Syfte", "Ett."]), none],
  ["bara numret", textOf(["1", "Syfte", "Ett."]), textOf(["2", "Syfte", "Ett."]), none],
  ["bara hur stycken bryts", textOf(["1", "Syfte", "Ett två."]), textOf(["1", "Syfte", "Ett", "två."]), none],
  ["orden", textOf(["1", "Syfte", "Ett."]), textOf(["2", "Syfte", "Två."]), { ...none, changed: ["2 Syfte"] }],
  ["det före första rubriken", "", textOf(["", "", "Ingress."]), { ...none, changed: ["Inledningen"] }],
  [
    "ett nytt och ett som utgår",
    textOf(["1", "Syfte", "Ett."], ["2", "Gammalt"]),
    textOf(["1", "Syfte", "Ett."], ["2", "Nytt"]),
    { ...none, added: ["2 Nytt"], removed: ["2 Gammalt"] },
  ],
])("avsnitt som skiljer: %s", (_, before, after, expected) => {
  expect(sectionChanges(layTexts(read(before), read(after)))).toEqual(expected)
})
