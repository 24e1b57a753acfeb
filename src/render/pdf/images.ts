import type { Image, ImageReference, Nodes } from "mdast"
import { printable } from "./glyphs.ts"
import type { References } from "./references.ts"
import { svgForPrint } from "./svg.ts"

type ImageFormat = "png" | "jpg" | "gif" | "webp" | "svg"

/** The first bytes of each format, in hexadecimal; a dot stands for any digit. */
const SIGNATURES: readonly (readonly [ImageFormat, RegExp])[] = [
  ["png", /^89504e470d0a1a0a/],
  ["jpg", /^ffd8ff/],
  ["gif", /^474946383[79]61/],
  ["webp", /^52494646.{8}57454250/],
]
/** The format that the bytes show, whatever the file is called; undefined when the engine takes no such images. */
export function imageFormat(bytes: Uint8Array): ImageFormat | undefined {
  const start = Array.from(bytes.subarray(0, 12), byte => byte.toString(16).padStart(2, "0")).join("")
  const signature = SIGNATURES.find(([, pattern]) => pattern.test(start))
  if (signature) return signature[0]
  return isSvg(new TextDecoder().decode(bytes.subarray(0, 8192))) ? "svg" : undefined
}

/** What may stand before the drawing: how it begins and ends. */
const PREAMBLE = [
  ["<?xml", "?>"],
  ["<!--", "-->"],
  ["<!doctype", ">"],
] as const

/** A loop, since one expression for what stands first takes a time that doubles with every empty comment. */
function isSvg(source: string): boolean {
  const text = source.toLowerCase()
  let at = afterSpace(text, 0)
  for (;;) {
    const [opening, closing] = PREAMBLE.find(([begins]) => text.startsWith(begins, at)) ?? []
    if (opening === undefined || closing === undefined) return /^<svg[\s>]/.test(text.slice(at, at + 5))
    const end = text.indexOf(closing, at + opening.length)
    if (end === -1) return false
    at = afterSpace(text, end + closing.length)
  }
}

function afterSpace(text: string, at: number): number {
  let next = at
  while (/\s/.test(text.charAt(next))) next++
  return next
}

/** What a picture without a description is called, so that a screen reader at least tells that it is there. */
const NO_DESCRIPTION = "Bild utan beskrivning"

/** An image as it stands in the text. */
export type ImageNode = Image | ImageReference

export function isImage(node: Nodes): node is ImageNode {
  return node.type === "image" || node.type === "imageReference"
}

/** The alternative text, never empty. */
export function altOf(node: ImageNode): string {
  const alt = printable(node.alt ?? "").trim()
  return alt === "" ? NO_DESCRIPTION : alt
}

/** The images of one document, under the names that its data use. */
export interface ImageShelf {
  /** The name of the file to draw, or undefined when there is none that can be drawn. */
  nameOf(node: ImageNode): string | undefined
  /** Those that were asked for. */
  used(): ReadonlyMap<string, Uint8Array>
}

/** A shelf of `images` (by target as written). Each file is taken once, however often it is shown. */
export function imageShelf(images: ReadonlyMap<string, Uint8Array>, references: References): ImageShelf {
  const names = new Map<string, string | undefined>()
  const used = new Map<string, Uint8Array>()
  function place(target: string): string | undefined {
    const bytes = images.get(target)
    const format = bytes && imageFormat(bytes)
    if (!bytes || !format) return undefined
    const print = format === "svg" ? svgForPrint(bytes) : bytes
    if (!print) return undefined
    const name = `bild-${used.size + 1}-${plainName(target)}.${format}`
    used.set(name, print)
    return name
  }
  return {
    nameOf(node) {
      const target = references.target(node)
      if (target === undefined) return undefined
      if (!names.has(target)) names.set(target, place(target))
      return names.get(target)
    },
    used: () => used,
  }
}

/** The file's own name without its ending, in letters that every file system takes: for messages of the engine. */
function plainName(target: string): string {
  const file = target.split("/").at(-1) ?? ""
  return file
    .replace(/\.[^.]*$/, "")
    .replace(/[^A-Za-z0-9_-]/g, "_")
    .slice(0, 40)
}
