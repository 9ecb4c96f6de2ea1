// @ts-check
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buildKernels } from './build-kernels.js'
import { ensureChromium } from './ensure-chromium.js'
import { packageRoot } from './package-root.js'
import { prepareData } from './prepare-data.js'
import { sideBySide } from './test/side-by-side.js'
import { countTests } from './test/test-report.js'

/**
 * One part of the test run; each works on its own as `npm test -- NAME`.
 * @typedef {object} Part
 * @property {string} name
 * @property {boolean} vitest a vitest project, else a command that passes or fails as a whole
 * @property {boolean} [browser] whether it needs Chromium
 * @property {string} [after] a part that makes what this one uses
 * @property {string[]} command a script of a package or of ours, and its arguments
 */

const require = createRequire(import.meta.url)

/**
 * The file behind a command of an installed package; started with this Node, it needs no shell.
 * @param {string} packageName
 * @param {string} command
 */
function binOf(packageName, command) {
  const manifest = require.resolve(`${packageName}/package.json`)
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'))
  return join(dirname(manifest), typeof bin === 'string' ? bin : bin[command])
}

const vitest = binOf('vitest', 'vitest')

/**
 * @param {string} name
 * @param {boolean} browser
 * @param {string[]} projects of vitest, run side by side
 * @returns {Part}
 */
const project = (name, browser, projects = [name]) => ({
  name,
  vitest: true,
  browser,
  command: [vitest, 'run', ...projects.flatMap((one) => ['--project', one])],
})

/**
 * Begun in this order, two at a time: most of them keep one core busy, and wait for something in between.
 * @type {Part[]}
 */
const parts = [
  { name: 'build', vitest: false, command: [join(packageRoot, 'scripts/build.js')] },
  project('browser', true),
  project('node', false, ['node', 'node-shared']),
  { ...project('journeys', true), after: 'build' },
  project('stories', true),
  {
    name: 'systems',
    vitest: false,
    after: 'build',
    command: [join(packageRoot, 'scripts/systems.js'), '--quick'],
  },
  {
    name: 'fuzz',
    vitest: false,
    command: [join(packageRoot, 'scripts/fuzz.js'), '--seconds', '120', '--files', '5100'],
  },
  { name: 'types', vitest: false, command: [binOf('typescript', 'tsc'), '--noEmit'] },
  {
    name: 'language',
    vitest: false,
    // The language and the vocabulary must compile without the DOM and without Node.
    command: [binOf('typescript', 'tsc'), '--project', 'tsconfig.graph.json'],
  },
  {
    name: 'lint',
    vitest: false,
    command: [binOf('@biomejs/biome', 'biome'), 'ci', '--colors=off', '--error-on-warnings', '.'],
  },
]

const atOnce = Math.min(2, availableParallelism())
const minutesForOnePart = 15

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {number} seconds
 * @property {string} said
 */

/**
 * @param {string[]} command
 * @param {Record<string, string | undefined>} env
 * @param {boolean} alone whether it may write by itself, as it goes
 * @returns {Promise<{ ended: boolean, said: string }>} whether it ended well, and what it wrote
 */
function runCommand(command, env, alone) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: packageRoot,
      env: { ...process.env, ...env },
      stdio: alone ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
      timeout: minutesForOnePart * 60_000,
      killSignal: 'SIGKILL',
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream?.setEncoding('utf8').on('data', (text) => {
        said += text
      })
    child.on('error', (error) => resolve({ ended: false, said: said + error.message }))
    child.on('close', (code) => resolve({ ended: code === 0, said }))
  })
}

/**
 * @param {Part} part
 * @param {Record<string, string | undefined>} env
 * @param {string} folder for the report
 * @returns {Promise<Outcome>}
 */
async function run(part, env, folder) {
  const began = performance.now()
  const report = join(folder, `${part.name}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const command = [...part.command, ...(part.vitest ? reporters : [])]
  const { ended, said } = await runCommand(command, env, chosen.length === 1)
  const counts = part.vitest ? countTests(report, ended) : { passed: ended ? 1 : 0, failed: ended ? 0 : 1 }
  return { ...counts, said, seconds: secondsSince(began) }
}

/** @param {number} began */
const secondsSince = (began) => Math.round((performance.now() - began) / 1000)

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !parts.some((part) => part.name === name))
if (unknown.length > 0) {
  console.error(
    `no part is called ${unknown.join(', ')}; there are ${parts.map(({ name }) => name).join(', ')}`,
  )
  process.exit(2)
}
const chosen = parts.filter(({ name }) => wanted.length === 0 || wanted.includes(name))

const folder = mkdtempSync(join(tmpdir(), 'faltwerk-test-'))
const total = { passed: 0, failed: 0 }
/** @type {string[]} */
const summary = []
const began = performance.now()
try {
  await prepareData()
  await buildKernels()
  /** @type {Record<string, string | undefined>} */
  const env = process.stdout.isTTY ? {} : { NO_COLOR: '1', FORCE_COLOR: undefined }
  let noBrowser = ''
  if (chosen.some(({ browser }) => browser))
    env.CHROME_PATH = await ensureChromium().catch((error) => {
      noBrowser = error.message
      return undefined
    })
  await sideBySide(chosen, atOnce, async (part) => {
    console.log(`--- ${part.name} begins`)
    const { passed, failed, seconds, said } =
      part.browser && noBrowser
        ? { passed: 0, failed: 1, seconds: 0, said: noBrowser }
        : await run(part, env, folder)
    // As a whole: two parts would write over each other.
    console.log(`\n--- ${part.name}\n${said.trimEnd()}\n--- ${part.name} ended after ${seconds} s\n`)
    total.passed += passed
    total.failed += failed
    summary.push(`${part.name.padEnd(9)} ${passed} passed, ${failed} failed, ${seconds} s`)
  })
} catch (error) {
  total.failed += 1
  console.error(error instanceof Error ? error.message : error)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

console.log(`\n${summary.join('\n')}\n\n${secondsSince(began)} s, ${atOnce} parts at a time`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
