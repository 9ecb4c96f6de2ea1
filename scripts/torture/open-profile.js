// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import { chromiumFlags } from '../chromium-flags.js'

const flags = [
  ...chromiumFlags,
  '--headless',
  '--remote-debugging-port=0',
  '--window-size=1440,1000',
  '--lang=en-GB',
  '--disable-backgrounding-occluded-windows',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
  '--disable-breakpad',
  '--hide-crash-restore-bubble',
  '--password-store=basic',
]

/** A browser that does not start within this never will. */
const LONGEST_START_MS = 60_000

/**
 * A browser over a folder of its own that can be killed as a whole, like by a power cut: it is the leader of a group
 * of processes, which all get SIGKILL at once.
 * @typedef {object} KillableBrowser
 * @property {import('playwright-core').BrowserContext} context
 * @property {import('playwright-core').Page} page its first page, empty
 * @property {() => Promise<import('playwright-core').Page>} newPage in a context of its own, which keeps nothing
 * @property {() => Promise<number>} kill resolves when no process is left, with the time at which they were killed
 * @property {() => Promise<void>} close ends it as a person does, with time to write
 */

/**
 * @param {object} given
 * @param {string} given.executable
 * @param {string} given.profile
 * @param {readonly string[]} [given.more] flags
 * @returns {Promise<KillableBrowser>}
 */
export async function openProfile({ executable, profile, more = [] }) {
  const child = spawn(executable, [...flags, ...more, `--user-data-dir=${profile}`, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, LANGUAGE: 'en_GB', LANG: 'en_GB.UTF-8' },
  })
  // All of its processes have the pipe, so it closes when the last one is gone.
  const ended = once(child, 'close')
  const { pid } = child
  if (pid === undefined) throw new Error(`${executable} does not start`)
  const killGroup = () => {
    const at = Date.now()
    try {
      process.kill(-pid, 'SIGKILL')
    } catch {
      // Nobody is left.
    }
    return at
  }
  // Whatever happens to this process, no browser stays behind.
  process.once('exit', killGroup)
  const gone = async () => {
    await ended
    process.off('exit', killGroup)
  }
  const browser = await chromium.connectOverCDP(await addressOf(child), { timeout: LONGEST_START_MS })
  const [context] = browser.contexts()
  if (!context) throw new Error('the browser has no context')
  return {
    context,
    page: context.pages()[0] ?? (await context.newPage()),
    newPage: () => browser.newPage({ locale: 'en-GB', viewport: { width: 1440, height: 900 } }),
    async kill() {
      const at = killGroup()
      await gone()
      return at
    },
    async close() {
      const session = await browser.newBrowserCDPSession()
      // Its answer may not come any more.
      void session.send('Browser.close').catch(() => {})
      await Promise.race([ended, pause(10_000)])
      killGroup()
      await gone()
    },
  }
}

/**
 * @param {import('node:child_process').ChildProcessByStdio<null, null, import('node:stream').Readable>} child
 * @returns {Promise<string>} where it can be spoken to
 */
async function addressOf(child) {
  const lines = createInterface({ input: child.stderr })
  const said = []
  for await (const line of lines) {
    const found = /^DevTools listening on (ws:\S+)/.exec(line)
    if (found?.[1]) {
      // Read on, or the browser stands still when the pipe is full.
      child.stderr.resume()
      return found[1]
    }
    said.push(line)
  }
  throw new Error(`the browser ended at once: ${said.slice(-3).join(' ')}`)
}
