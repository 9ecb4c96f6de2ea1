// @ts-check
import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Reads from the built page which files it is made of.
 * @param {string} html
 * @returns {{ first: string[], late: Record<string, string[]> }} what it has from the beginning, and by name the files
 * of each part that it loads late (scripts/vite-late-files.js), without the former
 */
export function builtParts(html) {
  const first = [
    ...html.matchAll(/<(?:script|link rel="modulepreload")[^>]* (?:src|href)="\.\/([^"]+\.js)"/g),
  ]
  const late = /<script type="application\/json" id="late-files">([^<]*)<\/script>/.exec(html)?.[1] ?? '{}'
  return { first: first.map(([, file = '']) => file), late: JSON.parse(late) }
}

/** An import that is carried out before the file that has it. */
const IMPORT = /\b(?:import|from)\s*"\.\/([^"]+\.js)"/g

/**
 * The scripts of workers, each with all that it imports before it runs.
 * @param {readonly string[]} names files below assets
 * @param {string} folder
 * @returns {Record<string, string[]>}
 */
export function workerFiles(names, folder) {
  const scripts = names.filter((name) => /-worker-[\w-]+\.js$/.test(name))
  return Object.fromEntries(
    scripts.map((name) => [name.replace(/-[\w-]{8}\.js$/, ''), [...closure(name, folder)].sort()]),
  )
}

/**
 * @param {string} name
 * @param {string} folder
 */
function closure(name, folder, found = new Set()) {
  const file = `assets/${name}`
  if (found.has(file)) return found
  found.add(file)
  for (const [, next = ''] of readFileSync(join(folder, file), 'utf8').matchAll(IMPORT))
    closure(next, folder, found)
  return found
}

/**
 * @param {string} path a built file
 * @param {'.gz' | '.br'} kind
 * @returns {number} its bytes, compressed where that pays
 */
export function compressedSize(path, kind) {
  return statSync(existsSync(path + kind) ? path + kind : path).size
}

/**
 * @param {readonly string[]} files
 * @param {string} folder
 * @returns {{ gzip: number, brotli: number }} bytes of the scripts among them
 */
export function sumOfSizes(files, folder) {
  const scripts = files.filter((file) => file.endsWith('.js')).map((file) => join(folder, file))
  /** @param {'.gz' | '.br'} kind */
  const sum = (kind) => scripts.reduce((bytes, path) => bytes + compressedSize(path, kind), 0)
  return { gzip: sum('.gz'), brotli: sum('.br') }
}
