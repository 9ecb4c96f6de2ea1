// @ts-check
import { readdirSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** What is text or code; pictures and data sets are compressed as they are. */
const worthwhile = new Set(['.css', '.html', '.js', '.json', '.map', '.svg', '.txt', '.wasm', '.webmanifest'])

/** Below this, in bytes, a second file wins nothing. */
const LEAST = 1024

/** One step below the best brotli can do, which would take more than twice the time for two percent. */
const QUALITY = 10

/** From so many bytes on, that step would take ten seconds and more for a tenth less: two steps below the best. */
const [LONG, QUALITY_OF_LONG] = [4_000_000, 9]

/**
 * Puts a file compressed with brotli and one with gzip beside each file it pays for, for servers that send such files
 * (ours does) as well as for reading sizes. The same files give the same bytes.
 * @param {string} folder
 */
export async function precompress(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter((entry) => entry.isFile() && worthwhile.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
  await Promise.all(paths.map(compressBeside))
}

/** @param {string} path */
async function compressBeside(path) {
  const bytes = await readFile(path)
  if (bytes.length < LEAST) return
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: bytes.length < LONG ? QUALITY : QUALITY_OF_LONG,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  const [small, zipped] = await Promise.all([
    promisify(brotliCompress)(bytes, { params }),
    promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ])
  await Promise.all([writeFile(`${path}.br`, small), writeFile(`${path}.gz`, zipped)])
}
