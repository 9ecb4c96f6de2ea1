// @ts-check
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeBetween } from './bench/write-between.js'
import { buildForNode } from './build-for-node.js'
import { buildKernels } from './build-kernels.js'
import { packageRoot } from './package-root.js'
import { prepareData } from './prepare-data.js'

/*
 * What leaves for Keras, tried with Keras itself: keras/verify.py says what is compared. Takes the Python of --python,
 * else makes a virtual environment in node_modules/.cache with what keras/requirements.txt pins.
 */

const { values: options, positionals: only } = parseArgs({
  options: {
    python: { type: 'string' },
    /** Real sizes in place of shortened trainings. */
    full: { type: 'boolean' },
    /** Puts the table into docs/keras.md. */
    write: { type: 'boolean' },
  },
  allowPositionals: true,
})

const scripts = join(packageRoot, 'scripts/keras')
const folder = join(packageRoot, 'dist/keras')
const cases = join(folder, 'cases')
const schedules = join(folder, 'schedules')

const python = options.python ?? madeEnvironment()
await buildCases()
run(process.execPath, [join(folder, 'write-cases.js'), cases, schedules, ...only])
const table = join(folder, 'table.md')
const command = [process.execPath, join(packageRoot, 'bin/faltwerk.js')]
const asked = [
  '--cases',
  cases,
  '--schedules',
  schedules,
  '--table',
  table,
  '--graphs',
  join(packageRoot, 'graphs'),
]
const status = spawnSync(
  python,
  [
    join(scripts, 'verify.py'),
    ...asked,
    ...(options.full ? ['--full'] : []),
    ...only.flatMap((name) => ['--only', name]),
    '--',
    ...command,
  ],
  { stdio: 'inherit', cwd: packageRoot },
).status
if (options.write)
  writeBetween(join(packageRoot, 'docs/keras.md'), 'verify:keras', readFileSync(table, 'utf8'))
process.exit(status ?? 1)

function madeEnvironment() {
  const environment = join(packageRoot, 'node_modules/.cache/keras')
  const own = join(environment, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python')
  if (!existsSync(own)) run('python3', ['-m', 'venv', environment])
  run(own, ['-m', 'pip', 'install', '--quiet', '-r', join(scripts, 'requirements.txt')])
  return own
}

/** The tests' own modules, for Node. */
async function buildCases() {
  await prepareData()
  await buildKernels()
  await buildForNode(join(packageRoot, 'tests/keras/write-cases.ts'), folder)
}

/**
 * @param {string} program
 * @param {readonly string[]} args
 */
function run(program, args) {
  const { status } = spawnSync(program, args, { stdio: 'inherit', cwd: packageRoot })
  if (status !== 0) process.exit(status ?? 1)
}
