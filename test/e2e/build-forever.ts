import { createSiteFolder } from "../../src/outside/site/folder.ts"

/** Builds two generations of a site into a folder by turns, until someone ends it. */
const folder = process.argv[2] ?? ""
const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
for (let generation = 0; ; generation++) {
  const draft = await createSiteFolder(folder).begin()
  for (let n = 0; n < 40; n++) {
    // A third is the same in all generations, a third changes, a third comes and goes.
    await draft.put(`lika/${n}.html`, encode(`lika ${n}`))
    await draft.put(`olika/${n}.html`, encode(`olika ${n} ${generation}`))
    if (generation % 2 === 0) await draft.put(`ibland/${n}/index.html`, encode(`ibland ${n}`))
  }
  await draft.put("generation.txt", encode(String(generation)))
  await draft.commit()
  console.log(generation)
}
