import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { afterAll } from "vitest"

/** What the sources of law answer for one act: JSON, or anything else that a server may do. */
type Answer = object | ((request: IncomingMessage, response: ServerResponse) => void)

/** A server in the form of both sources. `answers` is by the act's number; it may be changed while the server runs. */
export interface LawServer {
  readonly address: string
  readonly rkrattsbaser: Map<string, Answer>
  readonly riksdagen: Map<string, Answer>
  /** Method, path and body of every question. */
  readonly asked: string[]
}

/** Starts a server on this machine, and stops it when the tests of the file are done. */
export async function lawServer(): Promise<LawServer> {
  const rkrattsbaser = new Map<string, Answer>()
  const riksdagen = new Map<string, Answer>()
  const asked: string[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on("data", (part: Buffer) => parts.push(part))
    request.on("end", () => {
      const body = Buffer.concat(parts).toString()
      asked.push(`${request.method} ${request.url} ${body}`)
      const sfs = /"beteckning\.keyword":"([^"]+)"/.exec(body)?.[1]
      const inPath = /^\/dokument\/sfs-(\d+)-(\d+)\.json$/.exec(request.url ?? "")
      const answer = sfs === undefined ? riksdagen.get(`${inPath?.[1]}:${inPath?.[2]}`) : rkrattsbaser.get(sfs)
      if (typeof answer === "function") answer(request, response)
      else if (sfs !== undefined) json(response, { hits: { hits: answer === undefined ? [] : [{ _source: answer }] } })
      else if (answer === undefined) response.writeHead(404).end("saknas")
      else json(response, { dokumentstatus: { dokument: answer } })
    })
  })
  await new Promise<void>(resolve => void server.listen(0, "127.0.0.1", resolve))
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  const listening = server.address()
  if (listening === null || typeof listening === "string") throw new Error("no port")
  return { address: `http://127.0.0.1:${listening.port}`, rkrattsbaser, riksdagen, asked }
}

function json(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(value))
}

/** An invented act in the form of Regeringskansliet's answer. */
export const BRYGGLAG = {
  beteckning: "2026:9001",
  rubrik: "Brygglag (2026:9001)",
  forfattningstypNamn: "Lag",
  publicerad: true,
  ikraftDateTime: "2020-07-01T00:00:00",
  upphavdDateTime: null,
  tidsbegransadDateTime: null,
  fulltext: {
    forfattningstext:
      "1 kap. Ord\r\n\r\n1 §   En.\r\n\r\n2 §   Två. Lag (2024:5).\r\n\r\n2 kap. Mått\r\n\r\n1 §   Tre.\r\n",
    andringInford: "t.o.m. SFS 2024:5",
    upphavdGenom: null,
    utfardadDateTime: "2020-01-16T00:00:00",
  },
  andringsforfattningar: [
    { beteckning: "2024:5", ikraftDateTime: "2024-07-01T00:00:00", anteckningar: "ändr. 1 kap 2 §" },
    { beteckning: "2023:4", ikraftDateTime: null, anteckningar: "ändr. 2 kap 1 §", borttagen: true },
    { beteckning: "20120:354", ikraftDateTime: null, anteckningar: "ändr. 2 kap 1 §" },
  ],
}

/** The same act in the form of Riksdagen's. */
export const BRYGGLAG_RIKSDAGEN = {
  dok_id: "sfs-2026-9001",
  beteckning: "2026:9001",
  titel: "Brygglag (2026:9001)",
  datum: "2020-01-16",
  text: "",
  html: "<div><b>Utfärdad</b>: 2020-01-16<br/><b>Ikraft</b>: 2020-07-01<br/><b>Upphävd</b>: 2027-01-01<br/><b>Författningen har upphävts genom</b>: SFS 2026:9<br/></div><p>1 kap. Ord &amp; s&#229;nt</p><p>1 &sect;   En.</p><p>2 §   Två. Lag (2024:5).</p><p>2 kap. Mått</p><p>1 §   Tre.</p>",
}
