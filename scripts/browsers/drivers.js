// @ts-check
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { chromiumFlags } from '../chromium-flags.js'
import { ensureChromium } from '../ensure-chromium.js'

/**
 * @typedef {object} Driver a browser with one page, and an empty storage of its own
 * @property {string} version
 * @property {(url: string) => Promise<unknown>} open
 * @property {(expression: string) => Promise<any>} evaluate awaits what it gives, which must be JSON
 * @property {() => Promise<void>} close
 */

/** @param {number} ms */
export const after = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** @returns {Promise<Driver>} */
export async function openChromium() {
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumFlags })
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage()
  return {
    version: `Chromium ${browser.version()}`,
    open: (url) => page.goto(url),
    evaluate: (expression) => page.evaluate(expression),
    close: () => browser.close(),
  }
}

/**
 * Firefox by WebDriver BiDi (https://w3c.github.io/webdriver-bidi), which it speaks by itself.
 * @returns {Promise<Driver>}
 */
export async function openFirefox() {
  const profile = mkdtempSync(join(tmpdir(), 'faltwerk-firefox-'))
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port', '0']
  const browser = spawn(onPath('firefox-esr', 'firefox') ?? '', args, { stdio: ['ignore', 'ignore', 'pipe'] })
  const address = await new Promise((resolve, reject) => {
    let said = ''
    browser.stderr.setEncoding('utf8').on('data', (text) => {
      said += text
      const found = /WebDriver BiDi listening on (ws:\S+)/.exec(said)
      if (found) resolve(found[1])
    })
    browser.once('error', reject)
    browser.once('exit', () => reject(new Error(said)))
  })
  const socket = new WebSocket(`${address}/session`)
  await new Promise((resolve, reject) => {
    socket.onopen = resolve
    socket.onerror = () => reject(new Error('no connection to Firefox'))
  })
  /** @type {Map<number, (answer: any) => void>} */
  const waiting = new Map()
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(data)
    waiting.get(answer.id)?.(answer)
    waiting.delete(answer.id)
  }
  let asked = 0
  /**
   * @param {string} method
   * @param {object} [params]
   */
  const call = async (method, params = {}) => {
    const id = ++asked
    const answer = new Promise((resolve) => waiting.set(id, resolve))
    socket.send(JSON.stringify({ id, method, params }))
    const { type, result, error, message } = await answer
    if (type === 'error') throw new Error(`${error}: ${message}`)
    return result
  }
  const { capabilities } = await call('session.new', { capabilities: {} })
  const { contexts } = await call('browsingContext.getTree')
  const { context } = contexts[0]
  return {
    version: `Firefox ${capabilities.browserVersion}`,
    open: (url) => call('browsingContext.navigate', { context, url, wait: 'complete' }),
    async evaluate(expression) {
      const { result, exceptionDetails } = await call('script.evaluate', {
        expression: `(async () => JSON.stringify({ value: await (${expression}) }))()`,
        awaitPromise: true,
        target: { context },
      })
      if (exceptionDetails) throw new Error(exceptionDetails.text)
      return JSON.parse(result.value).value
    },
    async close() {
      await call('browser.close').catch(() => {})
      socket.close()
      browser.kill()
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/**
 * WebKitGTK by WebDriver (https://w3c.github.io/webdriver), on a screen of its own, on a system without a language.
 * @returns {Promise<Driver>}
 */
export async function openWebkit() {
  const screen = spawn('Xvfb', ['-displayfd', '1', '-screen', '0', '1440x1000x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const display = await new Promise((resolve, reject) => {
    screen.once('error', reject)
    screen.stdout.once('data', (number) => resolve(`:${String(number).trim()}`))
  })
  const port = 4000 + (process.pid % 20_000)
  const env = { ...process.env, DISPLAY: display, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' }
  const driver = spawn('WebKitWebDriver', [`--port=${port}`], { stdio: 'ignore', env })
  /**
   * @param {string} method
   * @param {string} path
   * @param {object} [body]
   */
  const call = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      body: body && JSON.stringify(body),
    })
    const { value } = /** @type {any} */ (await response.json())
    if (!response.ok) throw new Error(`${value.error}: ${value.message}`)
    return value
  }
  for (let tries = 0; ; tries++) {
    try {
      await call('GET', '/status')
      break
    } catch (error) {
      if (tries > 100) throw error
      await after(100)
    }
  }
  const options = { binary: miniBrowser(), args: ['--automation'] }
  const wanted = { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': options }
  const session = await call('POST', '/session', { capabilities: { alwaysMatch: wanted } })
  const at = `/session/${session.sessionId}`
  await call('POST', `${at}/timeouts`, { script: 60_000, pageLoad: 60_000 })
  // On a small page the cards are too far away to have fields.
  await call('POST', `${at}/window/rect`, { x: 0, y: 0, width: 1440, height: 960 })
  return {
    version: `WebKitGTK ${session.capabilities.browserVersion}`,
    open: (url) => call('POST', `${at}/url`, { url }),
    async evaluate(expression) {
      // As text: the page stands still for minutes while the driver takes large objects to pieces.
      const script = `const done = arguments[0]; (async () => JSON.stringify({ value: await (${expression}) }))().then(done, (error) => done(JSON.stringify({ error: String(error) })))`
      const { value, error } = JSON.parse(await call('POST', `${at}/execute/async`, { script, args: [] }))
      if (error) throw new Error(error)
      return value
    },
    async close() {
      await call('DELETE', at).catch(() => {})
      driver.kill()
      screen.kill()
    },
  }
}

/** @param {string[]} names */
function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(':')
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path))
}

/** Debian keeps it where only WebKit looks. */
function miniBrowser() {
  const found = ['/usr/lib', '/usr/libexec']
    .flatMap((folder) => [
      folder,
      ...(existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []),
    ])
    .flatMap((folder) =>
      ['4.1', '6.0', '4.0'].map((version) => join(folder, `webkit2gtk-${version}`, 'MiniBrowser')),
    )
  return found.find((path) => existsSync(path))
}

/**
 * The browsers there are to try, the reference first. `missing`: how to get one that is not here.
 * @type {readonly { name: string, open: () => Promise<Driver>, missing: () => string | undefined }[]}
 */
export const browsers = [
  { name: 'chromium', open: openChromium, missing: () => undefined },
  {
    name: 'firefox',
    open: openFirefox,
    missing: () =>
      onPath('firefox-esr', 'firefox') ? undefined : 'Firefox is not here: apt install firefox-esr',
  },
  {
    name: 'webkit',
    open: openWebkit,
    missing: () =>
      onPath('WebKitWebDriver') && onPath('Xvfb') && miniBrowser()
        ? undefined
        : 'WebKit is not here: apt install webkit2gtk-driver xvfb',
  },
]
