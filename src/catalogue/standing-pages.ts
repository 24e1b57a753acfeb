import { inWords } from "../model/date.ts"
import type { AboutView, AccessibilityView } from "../model/page.ts"
import { ABOUT, ACCESSIBILITY } from "./addresses.ts"
import { frameOf, type Site } from "./site.ts"

/** Who supervises the act (2018:1937), and where a reader complains. */
const SUPERVISOR = {
  namn: "Myndigheten för digital förvaltning (Digg)",
  anmalan: { text: "Anmäl till Digg", href: "https://www.digg.se/tdosanmalan" },
}

/** What may be said of how accessible the portal is: nothing beyond what was examined. */
function known(site: Site): readonly string[] {
  const { granskad, brister } = site.settings.tillganglighet
  if (granskad === undefined) {
    return [
      "Portalen är inte granskad ännu. Därför kan vi inte säga om den uppfyller lagens krav.",
      ...(brister.length > 0 ? ["Vi känner ändå till brister. De står nedan."] : []),
    ]
  }
  const when = `Portalen granskades senast ${inWords(granskad)}.`
  return brister.length > 0
    ? [`${when} Den är delvis förenlig med lagen. Bristerna som hittades står nedan.`]
    : [`${when} Då hittades inga brister. Det kan ändå finnas brister som inte upptäcktes.`]
}

/** The accessibility statement, from what the municipality has written in its settings. */
export function accessibilityPage(site: Site): AccessibilityView {
  const { granskad, brister } = site.settings.tillganglighet
  return {
    kind: "tillganglighet",
    path: ACCESSIBILITY,
    frame: frameOf(site, ACCESSIBILITY, "Tillgänglighetsredogörelse"),
    known: known(site),
    brister,
    granskad: granskad === undefined ? undefined : inWords(granskad),
    tillsyn: SUPERVISOR,
  }
}

/** What the portal is, what its words mean, and what it does not promise. */
export function aboutPage(site: Site): AboutView {
  return {
    kind: "om",
    path: ABOUT,
    frame: frameOf(site, ABOUT, "Om portalen"),
  }
}
