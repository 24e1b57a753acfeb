import type { Mapping } from "../model/metadata.ts"
import type { PrintJob } from "../model/print.ts"
import type { PublishedAct } from "../model/published-act.ts"
import type { SourceFile } from "../model/source.ts"

/** Reads one tree: the working files, or a revision. */
export interface Store {
  /** styrdok.yaml, and every file below documents/, templates/, schemas/ and laws/, in path order. Follows no link. */
  list(): Promise<readonly SourceFile[]>
}

/** Turns a job into the bytes of a PDF/UA-1 file. Same job, same bytes. */
export interface Printer {
  /** Identifies engine, fonts and template: another value, another file. */
  readonly fingerprint: string
  /** Throws STYR_PDF when the engine refuses or warns. */
  print(job: PrintJob): Promise<Uint8Array>
}

/** Answers which day it is in Sweden. */
export interface Clock {
  today(): string
}

/** Analyses files, perhaps in several threads, perhaps remembering what it has seen. Answers in the order of the files. */
export interface Analyst<File, Result> {
  analyse(context: AnalystContext, files: readonly File[]): Promise<readonly Result[]>
}

/** What an analysis depends on besides the file; it must survive being sent to another thread. */
export interface AnalystContext {
  readonly schemas: ReadonlyMap<string, { readonly [key: string]: unknown }>
  readonly settings: Mapping
  readonly laws: readonly string[]
}

/** The folder that a site is built into. */
export interface SiteFolder {
  /** Starts a build. Throws STYR_UTMAPP when the folder holds something that is no site of ours. */
  begin(): Promise<Draft>
}

/** A site in the making. Nothing is seen of it before `commit`, which swaps it in whole. */
export interface Draft {
  /** Adds a file; `key` tells what it was made from. Writes only when the content differs from what is there. */
  put(path: string, content: Uint8Array, key?: string): Promise<void>
  /** Keeps the file that was made from the same `key`, if it is there and unharmed; answers whether it was. */
  keepMade(path: string, key: string): Promise<boolean>
  /** Goes back to what the site already has under a folder ("iub-riktlinje/"); answers whether a page is there. */
  keepFolder(folder: string): Promise<boolean>
  /** Makes the draft the site. When nothing differs, nothing is written. */
  commit(): Promise<{ readonly files: number; readonly written: number; readonly removed: number }>
  discard(): Promise<void>
}

/** The files of the law register, unread: the product's own, or what a municipality has fetched. */
export interface LawBooks {
  /** acts.tsv; empty where there is none. */
  acts(): Promise<string>
  /** The provisions of one year's acts, "2025"; undefined where the register has none. */
  provisions(year: string): Promise<string | undefined>
}

/** A public source of acts of law. The only thing in the product that asks the network, and only for `laws update`. */
export interface LawFeed {
  readonly name: "rkrattsbaser" | "riksdagen"
  /** Never throws for what a source or the network does. */
  fetch(sfs: string): Promise<FeedAnswer>
}

/**
 * `failed` says in Swedish why, as the end of a sentence: "svarade med fel 500". `unreached` when no
 * whole answer came, not even an error: whoever has more to ask may give up.
 */
export type FeedAnswer =
  | { readonly kind: "found"; readonly act: PublishedAct }
  | { readonly kind: "absent" }
  | { readonly kind: "failed"; readonly reason: string; readonly unreached?: true }
