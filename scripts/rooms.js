// @ts-check
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { textBetween, writeBetween } from './bench/write-between.js'
import { packageRoot } from './package-root.js'

/*
 * Prints the rooms, the layers in them and who imports whom how often; `-- --write` puts what has become old into
 * README.md and docs/architecture.md. It comes from the table that the tests hold the imports against.
 */

const { values: options } = parseArgs({ options: { write: { type: 'boolean' } } })

/**
 * Runs a file of the tests, which Node 20 cannot without its types taken away.
 * @template T
 * @param {string} name
 * @returns {Promise<T>}
 */
async function load(name) {
  const file = join(packageRoot, 'tests/tooling', name)
  const { module } = await runnerImport(file, { configFile: false, root: packageRoot, logLevel: 'warn' })
  return /** @type {T} */ (module)
}

const [{ drawingsOf, whatIsOld }, { importsOf }, { programFiles }] = await Promise.all([
  /** @type {Promise<typeof import('../tests/tooling/room-drawings.ts')>} */ (load('room-drawings.ts')),
  /** @type {Promise<typeof import('../tests/tooling/read-imports.ts')>} */ (load('read-imports.ts')),
  /** @type {Promise<typeof import('../tests/tooling/source-files.ts')>} */ (load('source-files.ts')),
])

for (const { file, name, text } of drawingsOf(programFiles.flatMap((path) => importsOf(packageRoot, path)))) {
  const document = join(packageRoot, file)
  if (!options.write) console.log(`${file}, ${name}:\n\n${text}\n`)
  // A count that has moved by one is no reason for a change that meets the changes of others.
  else if (whatIsOld(textBetween(readFileSync(document, 'utf8'), name), text).length > 0)
    writeBetween(document, name, text)
}
