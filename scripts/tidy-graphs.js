// @ts-check
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runnerImport } from 'vite'
import { packageRoot } from './package-root.js'

/*
 * Lays out the graphs that ship as “Tidy up” does, with the sizes that cards have now, and writes their files anew:
 * places and widths of notes change, nothing else. `npm run tidy-graphs -- digits-2000` does that with one of them.
 */

/** Laid out by hand, because it looks better; the test of the layouts holds for them, too. */
const BY_HAND = new Set(/** @type {string[]} */ (['own-pictures']))

/**
 * @template T
 * @param {string} path
 * @returns {Promise<T>}
 */
async function load(path) {
  const { module } = await runnerImport(join(packageRoot, path), {
    configFile: false,
    root: packageRoot,
    logLevel: 'warn',
  })
  return /** @type {T} */ (module)
}

const [{ registry }, { parseDocument }, { serializeDocument }, { check }, { tidied }] = await Promise.all([
  /** @type {Promise<typeof import('../nodes/registry.ts')>} */ (load('nodes/registry.ts')),
  /** @type {Promise<typeof import('../src/graph/file/parse-document.ts')>} */ (
    load('src/graph/file/parse-document.ts')
  ),
  /** @type {Promise<typeof import('../src/graph/file/serialize-document.ts')>} */ (
    load('src/graph/file/serialize-document.ts')
  ),
  /** @type {Promise<typeof import('../src/graph/check/check.ts')>} */ (load('src/graph/check/check.ts')),
  /** @type {Promise<typeof import('../src/ui/layout/tidy/tidied.ts')>} */ (
    load('src/ui/layout/tidy/tidied.ts')
  ),
])

const folder = join(packageRoot, 'graphs')
const asked = process.argv.slice(2)
for (const file of readdirSync(folder)) {
  const name = file.replace(/\.json$/, '')
  if (asked.length > 0 ? !asked.includes(name) : BY_HAND.has(name)) continue
  const path = join(folder, file)
  const before = readFileSync(path, 'utf8')
  const parsed = parseDocument(before, registry)
  if (!parsed.ok) throw new Error(`${file} cannot be read: ${JSON.stringify(parsed.problems)}`)
  const { document } = parsed.value
  const after = serializeDocument(tidied(check(document, registry)))
  if (after !== before) writeFileSync(path, after)
  console.log(`${name}: ${after === before ? 'as it was' : 'laid out'}`)
}
