// @ts-check
import { spawn } from 'node:child_process'
import { availableParallelism, cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from './build.js'
import { packageRoot } from './package-root.js'
import { prepareData } from './prepare-data.js'
import { compareWithBrowser } from './systems/compare-with-browser.js'
import { rows } from './systems/rows.js'
import { writeRows } from './systems/write-rows.js'

/*
 * Runs every graph that ships, headless, and holds what it reaches against what it must reach. Full size takes about
 * half an hour on two cores; `--quick` runs the same graphs with few examples and epochs. `--in chromium` trains those
 * that compare runs in the built app, too, as a person does, and holds what the browser shows against that.
 */

const { values: options, positionals: wanted } = parseArgs({
  options: { quick: { type: 'boolean' }, write: { type: 'boolean' }, in: { type: 'string' } },
  allowPositionals: true,
})
if (options.in !== undefined && (options.in !== 'chromium' || options.quick || options.write)) {
  console.error('--in takes chromium, and neither --quick nor --write beside it')
  process.exit(2)
}
const unknown = wanted.filter((name) => !rows.some(({ graph }) => graph === name))
if (unknown.length > 0) {
  console.error(
    `no row is called ${unknown.join(', ')}; there are ${rows.map(({ graph }) => graph).join(', ')}`,
  )
  process.exit(2)
}

/**
 * @param {string} graph
 * @param {readonly string[]} settings
 * @returns {Promise<import('./systems/judges.js').Finished>}
 */
function run(graph, settings) {
  const set = settings.flatMap((setting) => ['--set', setting])
  const file = join(packageRoot, 'graphs', `${graph}.json`)
  const child = spawn(
    process.execPath,
    [join(packageRoot, 'bin/faltwerk.js'), 'run', file, '--json', ...set],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  // Only the last line counts, and a long run prints many.
  let [line, said] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text) => {
    line = `${line}${text}`.split('\n').slice(-2).join('\n')
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    said = `${said}${text}`.slice(-2000)
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(line.trim()))
      else reject(new Error(said.trim().split('\n').at(-1) || `ended with ${code}`))
    })
  })
}

/** @param {import('./systems/rows.js').Row} row */
async function verdict({ graph, judge, judgeQuick = judge, quick = [] }) {
  try {
    const finished = await run(graph, options.quick ? quick : [])
    return (options.quick ? judgeQuick : judge)(finished)
  } catch (error) {
    return { figure: error instanceof Error ? error.message : String(error), met: false }
  }
}

// Once, before several commands would each do it.
await prepareData()
await build('cli', { quiet: true })

if (options.in) process.exit((await compareWithBrowser(wanted, (graph) => run(graph, []))) ? 0 : 1)

console.log('| graph | reached | asked | met | seconds |')
console.log('|---|---|---|---|---|')
const chosen = rows.filter(({ graph }) => wanted.length === 0 || wanted.includes(graph))

// A run trains on one thread, so every core takes a row of its own.
let free = Math.min(availableParallelism(), 4)
/** @type {(() => void)[]} */
const waiting = []

/** @param {import('./systems/rows.js').Row} row */
async function timedVerdict(row) {
  if (free > 0) free--
  else await new Promise((/** @type {(value?: undefined) => void} */ resolve) => waiting.push(resolve))
  const began = performance.now()
  const reached = await verdict(row)
  const next = waiting.shift()
  if (next) next()
  else free++
  return { ...reached, seconds: Math.round((performance.now() - began) / 1000) }
}

const verdicts = chosen.map((row) => ({ row, reached: timedVerdict(row) }))
let short = 0
/** @type {Map<string, string>} */
const printed = new Map()
for (const { row, reached } of verdicts) {
  const { figure, met, seconds } = await reached
  if (!met) short++
  const asked = options.quick && row.judgeQuick ? 'runs' : row.asked
  const line = `| \`${row.graph}\` | ${figure.replaceAll('|', '/')} | ${asked} | ${met ? 'yes' : '**no**'} | ${seconds} |`
  console.log(line)
  printed.set(row.graph, line)
}
const [{ model = 'unknown processor' } = {}] = cpus()
const machine = `Node ${process.version}, ${cpus().length} × ${model.trim()}`
console.log(`\n${machine}`)

// Small sizes must not take the place of the whole ones.
if (options.write && !options.quick)
  writeRows(
    join(packageRoot, 'docs/systems.md'),
    rows.map(({ graph }) => graph),
    printed,
    machine,
  )
process.exitCode = short === 0 ? 0 : 1
