// @ts-check
import { relative } from 'node:path'
import { parseArgs } from 'node:util'
import { createVitest } from 'vitest/node'
import { buildKernels } from './build-kernels.js'
import { ensureChromium } from './ensure-chromium.js'
import { packageRoot } from './package-root.js'
import { prepareData } from './prepare-data.js'
import { runWhenStarted } from './run-when-started.js'
import { isAsynchronous } from './soak/asynchronous-files.js'
import { keepBusy } from './soak/keep-busy.js'

/*
 * Runs every test file that waits for something again and again, in another order each time, and says which ones do
 * not always pass. One vitest stays for all rounds; the tests begin anew in each.
 *
 *   npm run test:soak -- --rounds 50 --project node-shared --busy tests/session
 *
 * Without projects: node and node-shared. Files are parts of paths, as vitest takes them.
 */

/**
 * @typedef {object} Record what happened to one file
 * @property {number} rounds
 * @property {number} failures
 * @property {number} slowest milliseconds
 */

/** @param {import('vitest/node').TestModule} file */
function failureOf(file) {
  const said = [...file.children.allTests()].flatMap((test) => {
    const { state, errors = [] } = test.result()
    // A test that passed at its second try did not pass.
    const again = test.diagnostic()?.flaky ? [{ message: 'passed only when it was tried again' }] : []
    return [...(state === 'failed' ? errors : []), ...again].map(
      (error) =>
        `${test.fullName}\n${[error.message, 'stack' in error && error.stack].filter(Boolean).join('\n')}`,
    )
  })
  said.push(...file.errors().map(({ stack, message }) => stack ?? message))
  return said.length > 0 || file.ok() ? said.join('\n\n') : 'failed without a word'
}

/** @param {number} milliseconds */
const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(1)} s`

async function soak() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '50' },
      project: { type: 'string', multiple: true, default: ['node', 'node-shared'] },
      busy: { type: 'boolean', default: false },
    },
  })
  const rounds = Number(values.rounds)
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error(`not a number of rounds: ${values.rounds}`)

  await prepareData()
  await buildKernels()
  if (values.project.some((name) => !name.startsWith('node')))
    process.env.CHROME_PATH = await ensureChromium()
  // As its command does; Storybook's part of the configuration looks at it.
  process.env.VITEST ??= 'true'
  process.env.NODE_ENV ??= 'test'
  const vitest = await createVitest('test', {
    watch: false,
    project: values.project,
    reporters: [{}],
    retry: 0,
    sequence: { shuffle: { files: true, tests: false } },
  })
  /** @type {Map<string, Record>} */
  const records = new Map()
  const outside = []
  const idle = values.busy ? keepBusy() : () => {}
  try {
    const all = await vitest.globTestSpecifications(positionals)
    const files = all.filter(({ moduleId }) => isAsynchronous(moduleId))
    if (files.length === 0) throw new Error('no asynchronous test file fits')
    console.log(`${files.length} of ${all.length} test files wait for something`)
    for (let round = 1; round <= rounds; round++) {
      vitest.config.sequence.seed = round
      const began = performance.now()
      const { testModules, unhandledErrors } = await vitest.runTestSpecifications(files)
      for (const file of testModules) {
        const name = `${file.project.name} ${relative(packageRoot, file.moduleId)}`
        const record = records.get(name) ?? { rounds: 0, failures: 0, slowest: 0 }
        records.set(name, record)
        record.rounds++
        record.slowest = Math.max(record.slowest, file.diagnostic().duration)
        const failure = failureOf(file)
        if (!failure) continue
        record.failures++
        if (record.failures === 1) console.error(`\n--- ${name}\n${failure}\n`)
      }
      outside.push(...unhandledErrors)
      const failed = [...records.values()].reduce((sum, { failures }) => sum + failures, outside.length)
      console.log(
        `round ${round} of ${rounds}: ${seconds(performance.now() - began)}, ${failed} failures so far`,
      )
    }
  } finally {
    await idle()
    await vitest.close()
  }

  console.log()
  let failures = outside.length
  for (const [name, record] of [...records].sort(([, a], [, b]) => a.slowest - b.slowest)) {
    const counts = `${record.rounds} rounds, ${record.failures} failures`
    console.log(`${counts}, slowest ${seconds(record.slowest)}  ${name}`)
    failures += record.failures
  }
  for (const error of outside) console.error('\n--- outside of any test\n', error)
  console.log(`\n${rounds} rounds, ${failures} failures`)
  if (failures > 0) process.exitCode = 1
}

await runWhenStarted(import.meta.url, soak)
