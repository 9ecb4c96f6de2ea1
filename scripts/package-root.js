// @ts-check
import { realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The folder of package.json, without a trailing slash. */
export const packageRoot = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

/**
 * Whether a module was started from the command line rather than imported.
 * @param {string} url its import.meta.url
 */
export function isMain(url) {
  const started = process.argv[1]
  return started !== undefined && realpathSync(started) === fileURLToPath(url)
}
