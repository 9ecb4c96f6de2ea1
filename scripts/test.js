// @ts-check
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { buildKernels } from './build-kernels.js'
import { ensureChromium } from './ensure-chromium.js'
import { packageRoot } from './package-root.js'
import { prepareData } from './prepare-data.js'
import { countTests } from './test-report.js'

/**
 * One part of the test run; each works on its own as `npm test -- NAME`.
 * @typedef {object} Part
 * @property {string} name
 * @property {boolean} vitest a vitest project, else a command that passes or fails as a whole
 * @property {boolean} [browser] whether it needs Chromium
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

/** @type {Part[]} */
const parts = [
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
  { name: 'build', vitest: false, command: [join(packageRoot, 'scripts/build.js')] },
  project('node', false, ['node', 'node-shared']),
  project('browser', true),
  project('stories', true),
  project('journeys', true),
  { name: 'systems', vitest: false, command: [join(packageRoot, 'scripts/systems.js'), '--quick'] },
]

const minutesForOnePart = 15

/**
 * @param {string[]} command
 * @param {Record<string, string | undefined>} env
 * @returns {Promise<boolean>} whether it ended well
 */
function passes(command, env) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, command, {
      cwd: packageRoot,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: minutesForOnePart * 60_000,
      killSignal: 'SIGKILL',
    })
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
}

/**
 * @param {Part} part
 * @param {Record<string, string | undefined>} env
 * @param {string} folder for the report
 * @returns {Promise<{ passed: number, failed: number }>}
 */
async function run(part, env, folder) {
  if (!part.vitest)
    return (await passes(part.command, env)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  const report = join(folder, `${part.name}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const ended = await passes([...part.command, ...reporters], env)
  return countTests(report, ended)
}

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
const summary = []
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
  for (const part of chosen) {
    console.log(`\n--- ${part.name}`)
    const started = performance.now()
    if (part.browser && noBrowser) console.error(noBrowser)
    const { passed, failed } =
      part.browser && noBrowser ? { passed: 0, failed: 1 } : await run(part, env, folder)
    total.passed += passed
    total.failed += failed
    const seconds = Math.round((performance.now() - started) / 1000)
    summary.push(`${part.name.padEnd(9)} ${passed} passed, ${failed} failed, ${seconds} s`)
  }
} catch (error) {
  total.failed += 1
  console.error(error instanceof Error ? error.message : error)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

console.log(`\n${summary.join('\n')}\n`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
