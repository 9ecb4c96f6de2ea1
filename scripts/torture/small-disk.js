// @ts-check
import { spawnSync } from 'node:child_process'
import { closeSync, ftruncateSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** Enough for a profile of Chromium and some trained weights. */
const SIZE = '160m'
const BLOCKS = [1 << 20, 1 << 16, 1 << 12, 1]
/** A browser that tidies up must not make room unnoticed, in milliseconds. */
const TOP_UP = 100

/**
 * A disk of its own that can be filled to the last byte: a tmpfs, which only root may mount.
 * @param {string} folder where it is to be
 * @returns {{ folder: string, fill: () => void, free: () => void, remove: () => void } | string} why there is none
 */
export function smallDisk(folder) {
  if (process.platform !== 'linux') return 'a small disk can be made on Linux only'
  mkdirSync(folder, { recursive: true })
  const made = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder], {
    encoding: 'utf8',
  })
  if (made.status !== 0)
    return `no small disk can be mounted here: ${(made.stderr ?? String(made.error)).trim()}`
  const filler = join(folder, 'filler')
  /** @type {NodeJS.Timeout | undefined} */
  let toppingUp
  let file = -1
  const fillUp = () => {
    for (const block of BLOCKS) while (appended(file, block));
  }
  const free = () => {
    clearInterval(toppingUp)
    if (file < 0) return
    ftruncateSync(file, 0)
    closeSync(file)
    rmSync(filler)
    file = -1
  }
  return {
    folder,
    fill() {
      file = openSync(filler, 'a')
      fillUp()
      toppingUp = setInterval(fillUp, TOP_UP)
    },
    free,
    remove() {
      free()
      spawnSync('umount', ['--lazy', folder])
    },
  }
}

/**
 * @param {number} file
 * @param {number} bytes
 */
function appended(file, bytes) {
  try {
    return writeSync(file, Buffer.alloc(bytes)) === bytes
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOSPC') return false
    throw error
  }
}
