import { accessSync, constants } from "node:fs"
import { delimiter, join } from "node:path"
import { type Browser, chromium } from "playwright-core"

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"]

/** The browser of this machine: CHROME_PATH, else the first of the usual names on PATH. */
function installedBrowser(): string {
  const folders = (process.env.PATH ?? "").split(delimiter)
  const places = folders.flatMap(folder => NAMES.map(name => join(folder, name)))
  const found = [process.env.CHROME_PATH ?? "", ...places].find(isProgram)
  if (found === undefined) throw new Error("Chromium saknas: installera Debianpaketet chromium, eller ange CHROME_PATH")
  return found
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return path !== ""
  } catch {
    return false
  }
}

/** Starts a browser without a window, that asks nobody for anything. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: installedBrowser(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  })
}
