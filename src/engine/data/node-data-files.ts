import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import type { DataFiles } from './data-files.ts'

/** Files below a folder. */
export function nodeDataFiles(folder: string): DataFiles {
  return {
    async open(path) {
      const file = join(folder, path)
      const { size } = await stat(file)
      return { bytes: Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>, size }
    },
  }
}
