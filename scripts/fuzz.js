// @ts-check
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { buildForNode } from './build-for-node.js'
import { buildKernels } from './build-kernels.js'
import { packageRoot } from './package-root.js'
import { prepareData } from './prepare-data.js'

/**
 * Tries files, networks, edits, links and pictures that are wrong in every way a seed can think of. A throw, more than two seconds for
 * one thing done with one of them, and a loss that nobody is told of are findings.
 */

/** @typedef {import('../tests/fuzz/fuzz-case.ts').FuzzCase} FuzzCase */
/** @typedef {import('../tests/fuzz/fuzz-worker.ts').FuzzReport} FuzzReport */

/** Of a core's time, so that a busy machine finds nothing that is not there. */
const LONGEST_MS = 2000
/** By the clock: what waits for something that never comes takes no core's time. */
const ENDLESS_MS = 30_000
/** Out of thirteen: most of what can go wrong comes in files. */
const ROUND = /** @type {const} */ ([
  'graphs',
  'graphs',
  'pictures',
  'graphs',
  'operations',
  'graphs',
  'graphs',
  'pictures',
  'graphs',
  'operations',
  'records',
  'carried',
  'networks',
])

/** @type {string[]} */
const KINDS = [...new Set(ROUND)]

const USAGE = `npm run fuzz -- [--seconds 120] [--files N] [--seed 1] [--only ${KINDS.join('|')}]
  [--case N] [--out FOLDER]
  [--page N]
--files ends earlier, after so many; --case tries one again; --out keeps the files of all findings;
--page drops the files of so many cases on the built page in Chromium, too.`

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '120' },
    files: { type: 'string', default: 'Infinity' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string' },
    case: { type: 'string' },
    out: { type: 'string' },
    page: { type: 'string', default: '0' },
    help: { type: 'boolean', short: 'h' },
  },
})
const seconds = Number(values.seconds)
const most = values.case === undefined ? Number(values.files) : 1
const seed = Number(values.seed)
const isKnown = values.only === undefined || KINDS.includes(values.only)
if (values.help || !isKnown || !(seconds > 0) || !(most > 0) || !Number.isInteger(seed)) {
  console.error(USAGE)
  process.exit(values.help ? 0 : 2)
}

/** Where the tests' own modules are built for Node. */
const folder = join(packageRoot, 'dist/fuzz')

async function buildWorker() {
  await prepareData()
  await buildKernels()
  await buildForNode(join(packageRoot, 'tests/fuzz/fuzz-worker.ts'), folder)
}

/** @param {NodeJS.CpuUsage} usage of all threads of this process, of which one works at a time */
const msOf = ({ user, system }) => (user + system) / 1000

/**
 * One case in a thread that is ended when it takes too long: nothing else ends a loop.
 * @param {Worker} worker
 * @param {FuzzCase} of
 * @returns {Promise<{ findings: readonly string[], slowest: { name: string, ms: number }, text?: string, isGone: boolean }>}
 */
function tryOne(worker, of) {
  return new Promise((resolve) => {
    let part = 'nothing'
    const ended = (/** @type {string} */ finding, ms = 0) => {
      clean()
      void worker.terminate()
      resolve({ findings: [finding], slowest: { name: part, ms }, text, isGone: true })
    }
    const onError = (/** @type {Error} */ error) => ended(`ended the thread: ${error.message}`)
    const onExit = () => ended('ended the thread')
    let began = { cpu: process.cpuUsage(), at: performance.now() }
    const watch = setInterval(() => {
      const ms = msOf(process.cpuUsage(began.cpu))
      if (ms > LONGEST_MS) ended(`${part} takes more than ${LONGEST_MS} ms`, ms)
      else if (performance.now() - began.at > ENDLESS_MS) ended(`${part} never ends`, ENDLESS_MS)
    }, 100)
    /** @type {string | undefined} */
    let text
    const onMessage = (/** @type {FuzzReport} */ report) => {
      if (report.kind !== 'end') {
        if (report.kind === 'begin') text = report.text
        else part = report.name
        began = { cpu: process.cpuUsage(), at: performance.now() }
        return
      }
      clean()
      resolve({ ...report, text, isGone: false })
    }
    const clean = () => {
      clearInterval(watch)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    worker.postMessage({ of })
  })
}

/**
 * @param {Worker} worker
 * @param {FuzzCase} of
 * @returns {Promise<string>} the file of a case
 */
function fileOf(worker, of) {
  return new Promise((resolve) => {
    worker.once('message', ({ text }) => resolve(text))
    worker.postMessage({ of, textOnly: true })
  })
}

const open = () =>
  new Worker(join(folder, 'fuzz-worker.js'), {
    workerData: packageRoot,
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  })

/**
 * @param {string} name how to try it again
 * @param {readonly string[]} findings
 * @param {string | undefined} text
 */
function report(name, findings, text) {
  if (findings.length === 0) return
  found.push(name)
  console.log(`npm run fuzz -- ${name}\n  ${findings.join('\n  ')}`)
  if (!values.out || text === undefined) return
  mkdirSync(values.out, { recursive: true })
  writeFileSync(join(values.out, `${name.replace(/[^a-z\d]+/g, '-').replace(/^-/, '')}.json`), text)
}

await buildWorker()
/** @type {Record<string, number>} */
const counts = {}
/** @type {string[]} */
const found = []
let slowest = { ms: 0, name: 'nothing', of: '' }
let worker = open()
const until = performance.now() + seconds * 1000
let tried = 0
for (; tried < most && performance.now() < until; tried++) {
  const kind = /** @type {FuzzCase['kind']} */ (values.only ?? ROUND[tried % ROUND.length])
  const of = { kind, seed, index: values.case === undefined ? tried : Number(values.case) }
  let outcome = await tryOne(worker, of)
  if (outcome.isGone) {
    // Once more, alone: the machine may have been busy with something else.
    await new Promise((resolve) => setTimeout(resolve, 1000))
    worker = open()
    outcome = await tryOne(worker, of)
    if (outcome.isGone) worker = open()
  }
  counts[kind] = (counts[kind] ?? 0) + 1
  const name = `--only ${kind} --seed ${seed} --case ${of.index}`
  if (outcome.slowest.ms > slowest.ms) slowest = { ...outcome.slowest, of: name }
  report(name, outcome.findings, outcome.text)
}
if (Number(values.page) > 0) {
  const { openDropPage } = await import('./fuzz/drop-on-page.js')
  const page = await openDropPage()
  const first = Number(values.case ?? 0)
  for (let index = first; index < first + Number(values.page); index++) {
    const text = await fileOf(worker, { kind: 'graphs', seed, index })
    report(`--page 1 --files 1 --only graphs --seed ${seed} --case ${index}`, await page.drop(text), text)
  }
  counts['on the page'] = Number(values.page)
  await page.close()
}
await worker.terminate()

const kinds = Object.entries(counts).map(([kind, count]) => `${count} ${kind}`)
console.log(`${tried} tries with seed ${seed}: ${kinds.join(', ')}; ${found.length} findings`)
console.log(`the slowest was ${slowest.name} with ${Math.round(slowest.ms)} ms: ${slowest.of}`)
process.exitCode = found.length > 0 || tried === 0 ? 1 : 0
