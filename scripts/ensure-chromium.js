// @ts-check
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { findChromium, thisMachine } from './find-chromium.js'
import { runWhenStarted } from './run-when-started.js'

/**
 * A way to get a browser. `run` answers what went wrong, if anything; it never throws.
 * @typedef {object} Way
 * @property {string} name
 * @property {boolean} possible
 * @property {() => Promise<string | undefined>} run
 */

/**
 * Runs a command to its end or its time limit; a closed network lets a download hang.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} env
 * @param {number} seconds
 * @returns {Promise<string | undefined>} the first line that speaks of an error, where it failed
 */
function failureOf(command, args, env, seconds) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: seconds * 1000,
    })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => {
        said += text
      })
    child.on('error', (error) => resolve(error.message))
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(undefined)
      if (signal) return resolve(`no answer within ${seconds} seconds`)
      resolve(/^(?:E:|Error:).*/m.exec(said)?.[0] ?? `${command} ended with code ${code}`)
    })
  })
}

/** @returns {Way[]} */
function waysHere() {
  const playwright = join(
    dirname(createRequire(import.meta.url).resolve('playwright-core/package.json')),
    'cli.js',
  )
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  // A browser without a single font lays out every text at width zero.
  const packages = ['chromium', 'fonts-liberation']
  return [
    {
      name: "Playwright's download",
      possible: true,
      run: () =>
        failureOf(
          process.execPath,
          [playwright, 'install', '--no-shell', '--no-progress', 'chromium'],
          { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
          180,
        ),
    },
    {
      name: "Debian's package",
      possible: existsSync('/usr/bin/apt-get') && process.getuid?.() === 0,
      run: async () =>
        (await failureOf('apt-get', ['update', '-q'], quiet, 120)) ??
        failureOf('apt-get', ['install', '-qy', '--no-install-recommends', ...packages], quiet, 240),
    },
  ]
}

/**
 * Finds a Chrome or Chromium that runs, or gets one.
 * @param {object} [given]
 * @param {() => string | undefined} [given.find]
 * @param {Way[]} [given.ways] tried in this order
 * @param {(line: string) => void} [given.log]
 * @returns {Promise<string>} path of the executable
 * @throws {Error} with a sentence for a person that says what to install
 */
export async function ensureChromium({
  find = () => findChromium(thisMachine),
  ways = waysHere(),
  log = (line) => console.error(line),
} = {}) {
  const found = find()
  if (found !== undefined) return found
  const tried = []
  for (const way of ways) {
    if (!way.possible) continue
    tried.push(way.name)
    log(`no Chrome or Chromium found; trying ${way.name} …`)
    const failure = await way.run()
    const got = find()
    if (got !== undefined) return got
    log(`${way.name}: ${failure ?? 'it is installed but does not start here'}`)
  }
  throw new Error(
    `The browser tests need Chrome or Chromium, and there is none (tried: ${tried.join(', ')}). Install one (on Debian: apt-get install chromium; on macOS: brew install --cask chromium; on Windows: winget install Google.Chrome) or name one in CHROME_PATH, then run this again.`,
  )
}

await runWhenStarted(import.meta.url, async () => console.log(await ensureChromium()))
