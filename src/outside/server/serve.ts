import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http"
import sirv from "sirv"
import { StyrdokError } from "../../model/errors.ts"

/** Path of the script that `start` puts on its pages. */
export const RELOAD_SCRIPT = "_styrdok/ladda-om.js"

const EVENTS = "/_styrdok/handelser"

/** Asks for news of the site and reloads the page when there are any. */
const SCRIPT = `new EventSource(new URL("handelser", document.currentScript.src)).onmessage = () => location.reload()\n`

/** The address of a site on this machine. */
export interface Serving {
  readonly address: string
  /** Tells every open page that the site has changed. */
  readonly reload: () => void
  readonly close: () => Promise<void>
}

/**
 * Serves `folder` on 127.0.0.1 and nowhere else. A request that names another host is refused, since a page elsewhere
 * could otherwise reach the server by a name of its own (DNS rebinding). Without `port` the first free one from 4321.
 */
export async function serve(folder: string, port?: number): Promise<Serving> {
  const pages = sirv(folder, { dev: true, etag: true })
  const listeners = new Set<ServerResponse>()
  const server = createServer((request, response) => {
    response.setHeader("X-Content-Type-Options", "nosniff")
    response.setHeader("Referrer-Policy", "no-referrer")
    response.setHeader("Cache-Control", "no-store")
    if (!isLocal(request)) return refuse(response, 403, "Den här adressen går bara att nå som 127.0.0.1.")
    if (request.method !== "GET" && request.method !== "HEAD") {
      response.setHeader("Allow", "GET, HEAD")
      return refuse(response, 405, "Här går det bara att läsa.")
    }
    const path = (request.url ?? "/").split("?", 1)[0] ?? ""
    if (path === EVENTS) return listen(request, response, listeners)
    if (path === `/${RELOAD_SCRIPT}`) return send(response, 200, "text/javascript", SCRIPT)
    // Every browser asks for an icon; that there is none would stand as an error in the console.
    if (path === "/favicon.ico") return send(response, 204, "image/x-icon", "")
    if (isHidden(path)) return refuse(response, 404, "Sidan finns inte.")
    sendFile(pages, request, response)
  })
  const used = await listenOn(server, port)
  return {
    address: `http://127.0.0.1:${used}/`,
    reload: () => {
      for (const listener of listeners) listener.write("data: ny\n\n")
    },
    close: () =>
      new Promise(resolve => {
        for (const listener of listeners) listener.end()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** True for a path with a name that begins with a dot, however it is written, and for one that cannot be read. */
function isHidden(path: string): boolean {
  try {
    return decodeURIComponent(path)
      .split(/[/\\]/)
      .some(part => part.startsWith(".") || part.includes("\0"))
  } catch {
    return true
  }
}

/**
 * Answers with a file. It may vanish at any moment, when the site is swapped for a new one: that ends the answer, never
 * the server. The whole file is sent even if a part was asked for, since sirv throws at a part that cannot be.
 */
function sendFile(pages: ReturnType<typeof sirv>, request: IncomingMessage, response: ServerResponse): void {
  delete request.headers.range
  response.once("pipe", source => source.once("error", () => response.destroy()))
  try {
    pages(request, response, () => refuse(response, 404, "Sidan finns inte."))
  } catch {
    refuse(response, 404, "Sidan finns inte.")
  }
}

function isLocal(request: IncomingMessage): boolean {
  const host = (request.headers.host ?? "").toLowerCase().replace(/:\d+$/, "")
  return host === "127.0.0.1" || host === "localhost"
}

function refuse(response: ServerResponse, status: number, message: string): void {
  send(response, status, "text/plain", `${message}\n`)
}

function send(response: ServerResponse, status: number, type: string, content: string): void {
  response.statusCode = status
  response.setHeader("Content-Type", `${type}; charset=utf-8`)
  response.end(content)
}

function listen(request: IncomingMessage, response: ServerResponse, listeners: Set<ServerResponse>): void {
  response.setHeader("Content-Type", "text/event-stream")
  if (request.method === "HEAD") {
    response.end()
    return
  }
  response.write(": hej\n\n")
  listeners.add(response)
  response.on("close", () => listeners.delete(response))
}

const FIRST_PORT = 4321
const TRIES = 20

async function listenOn(server: Server, port: number | undefined): Promise<number> {
  const candidates = port === undefined ? Array.from({ length: TRIES }, (_, index) => FIRST_PORT + index) : [port]
  for (const candidate of candidates) {
    const used = await tryPort(server, candidate)
    if (used !== undefined) return used
  }
  throw new StyrdokError(
    "STYR_PORT",
    `Port ${candidates.join(", ")} är upptagen på den här datorn.`,
    "Välj en annan med --port.",
  )
}

/** The port that the server listens on, or undefined when it is taken. Port 0 lets the system choose. */
function tryPort(server: Server, port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(undefined)
      else reject(error)
    }
    server.once("error", failed)
    server.listen(port, "127.0.0.1", () => {
      server.off("error", failed)
      const address = server.address()
      resolve(typeof address === "object" && address !== null ? address.port : port)
    })
  })
}
