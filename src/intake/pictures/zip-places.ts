import { openZip, type ZipEntry, type ZipLimits } from '../../formats/zip/open-zip.ts'
import { ok, type Result } from '../../graph/document/problem.ts'

/** A file in a zip, by its place among the files there. */
export interface ZipPlace {
  readonly zip: Blob
  /** Names the zip among all that are taken in. */
  readonly id: string
  readonly entry: number
}

/** Pictures of people are no longer than this. */
const LIMITS: ZipLimits = { entries: 100_000, entry: 2 ** 28, all: 2 ** 35 }

/** The zip that was opened last: many calls ask for files of the same one. */
let opened: { readonly id: string; readonly entries: Promise<Result<readonly ZipEntry[]>> } | undefined

function open(zip: Blob, id: string): Promise<Result<readonly ZipEntry[]>> {
  if (opened?.id !== id) opened = { id, entries: openZip(zip, LIMITS) }
  return opened.entries
}

/** How many bytes the files in a zip have, one number for each. */
export async function zipSizes(zip: Blob, id: string): Promise<Result<Float64Array<ArrayBuffer>>> {
  const entries = await open(zip, id)
  return entries.ok ? ok(Float64Array.from(entries.value, ({ size }) => size)) : entries
}

/** Only of a zip that could be opened. */
export async function entryAt({ zip, id, entry }: ZipPlace): Promise<ZipEntry> {
  const entries = await open(zip, id)
  const found = entries.ok ? entries.value[entry] : undefined
  if (!found) throw new Error(`no entry ${entry} in the zip`)
  return found
}
