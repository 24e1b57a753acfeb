import { expect, test } from "vitest"
import { type ProseBlock, sectionChanges } from "../../src/compare/index.ts"

/** A text of sections: number, title and the paragraphs below; without a title it stands above the first heading. */
function textOf(...sections: readonly (readonly [number: string, title: string, ...texts: string[]])[]) {
  return sections.flatMap(([number, title, ...texts]): readonly ProseBlock[] => {
    const section = title === "" ? undefined : { number, title, anchor: title.toLowerCase() }
    const heading = section === undefined ? [] : [{ section, opens: true, text: `${number} ${title}` }]
    return [...heading, ...texts.map(text => ({ section, opens: false, text }))]
  })
}

const none = { changed: [], added: [], removed: [] }

test.each([
  ["inget", textOf(["1", "Syfte", "Ett."]), textOf(["1", "Syfte", "Ett."]), none],
  ["bara numret", textOf(["1", "Syfte", "Ett."]), textOf(["2", "Syfte", "Ett."]), none],
  ["bara hur stycken bryts", textOf(["1", "Syfte", "Ett två."]), textOf(["1", "Syfte", "Ett", " två."]), none],
  ["orden", textOf(["1", "Syfte", "Ett."]), textOf(["2", "Syfte", "Två."]), { ...none, changed: ["2 Syfte"] }],
  ["det före första rubriken", [], textOf(["", "", "Ingress."]), { ...none, changed: ["Inledningen"] }],
  [
    "ett nytt och ett som utgår",
    textOf(["1", "Syfte", "Ett."], ["2", "Gammalt"]),
    textOf(["1", "Syfte", "Ett."], ["2", "Nytt"]),
    { ...none, added: ["2 Nytt"], removed: ["2 Gammalt"] },
  ],
])("avsnitt som skiljer: %s", (_, before, after, expected) => {
  expect(sectionChanges(before, after)).toEqual(expected)
})
