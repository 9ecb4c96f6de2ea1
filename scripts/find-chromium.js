// @ts-check
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { posix, win32 } from 'node:path'

/**
 * What the search needs to know about a machine; a test hands in another one.
 * @typedef {object} Machine
 * @property {string} platform as in process.platform
 * @property {Record<string, string | undefined>} env
 * @property {string} home
 * @property {(path: string) => boolean} runs whether the file is a browser that starts here
 * @property {(folder: string) => string[]} list names in a folder; empty when there is no such folder
 */

/** @type {Machine} */
export const thisMachine = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  runs(path) {
    try {
      accessSync(path, constants.X_OK)
    } catch {
      return false
    }
    // On Windows --version opens a window. On Linux the file may be a stub that asks for a snap, or a
    // download that lacks its libraries.
    if (process.platform === 'win32') return true
    const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 })
    return status === 0 && /chrom|edge/i.test(stdout)
  },
  list: (folder) => (existsSync(folder) ? readdirSync(folder) : []),
}

const commandNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
]

/** @param {Machine} machine */
const join = ({ platform }) => (platform === 'win32' ? win32.join : posix.join)

/** @param {Machine} machine */
function onThePath(machine) {
  const windows = machine.platform === 'win32'
  return (machine.env.PATH ?? '')
    .split(windows ? ';' : ':')
    .filter(Boolean)
    .flatMap((folder) => commandNames.map((name) => join(machine)(folder, windows ? `${name}.exe` : name)))
}

/** @param {Machine} machine */
function usualPlaces(machine) {
  const { platform, env, home } = machine
  if (platform === 'darwin')
    return ['/Applications', `${home}/Applications`].flatMap((folder) => [
      `${folder}/Google Chrome.app/Contents/MacOS/Google Chrome`,
      `${folder}/Chromium.app/Contents/MacOS/Chromium`,
      `${folder}/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
    ])
  if (platform === 'win32')
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        win32.join(folder, 'Google/Chrome/Application/chrome.exe'),
        win32.join(folder, 'Chromium/Application/chrome.exe'),
        win32.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ])
  return ['/usr/bin/chromium', '/usr/bin/google-chrome', '/opt/google/chrome/chrome', '/snap/bin/chromium']
}

/** Where each of Playwright's packages for the systems has the browser. */
const insideADownload = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
]

/** @param {Machine} machine */
function downloads(machine) {
  const { platform, env, home, list } = machine
  const cache =
    {
      darwin: () => posix.join(home, 'Library/Caches'),
      win32: () => env.LOCALAPPDATA ?? win32.join(home, 'AppData/Local'),
    }[platform] ?? (() => env.XDG_CACHE_HOME || posix.join(home, '.cache'))
  const folder = env.PLAYWRIGHT_BROWSERS_PATH || join(machine)(cache(), 'ms-playwright')
  return list(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice('chromium-'.length)) - Number(a.slice('chromium-'.length)))
    .flatMap((name) => insideADownload.map((path) => join(machine)(folder, name, path)))
}

/**
 * Looks for an installed Chrome or Chromium; installs nothing. What the person
 * named comes first, then what is there for everyday use, then what Playwright
 * downloaded.
 * @param {Machine} [machine]
 * @returns {string | undefined} path of the executable
 */
export function findChromium(machine = thisMachine) {
  const named = [machine.env.CHROME_PATH, machine.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH]
  const places = [...named, ...onThePath(machine), ...usualPlaces(machine), ...downloads(machine)]
  return places.find((path) => path !== undefined && path !== '' && machine.runs(path))
}
