// @ts-check
import { accessSync, constants, existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * What the search needs to know about a machine; a test hands in another one.
 * @typedef {object} Machine
 * @property {string} platform as in process.platform
 * @property {Record<string, string | undefined>} env
 * @property {string} home
 * @property {(path: string) => boolean} isExecutable
 * @property {(folder: string) => string[]} list names in a folder; empty when there is no such folder
 */

/** @type {Machine} */
export const thisMachine = {
  platform: process.platform,
  env: process.env,
  home: homedir(),
  isExecutable(path) {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
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

/**
 * Candidates in order of preference: what the person asked for, then what is
 * installed for everyday use, then what Playwright downloaded.
 * @param {Machine} machine
 * @returns {string[]}
 */
function candidates({ platform, env, home, list }) {
  const asked = [env.CHROME_PATH, env.CHROMIUM_PATH, env.PLAYWRIGHT_CHROMIUM_EXECUTABLE_PATH]
  const windows = platform === 'win32'
  const onPath = (env.PATH ?? '')
    .split(windows ? ';' : ':')
    .filter(Boolean)
    .flatMap((folder) => commandNames.map((name) => join(folder, windows ? `${name}.exe` : name)))
  return [
    ...asked,
    ...onPath,
    ...usualPlaces(platform, env, home),
    ...downloaded(platform, env, home, list),
  ].filter((path) => path !== undefined)
}

/**
 * @param {string} platform
 * @param {Machine['env']} env
 * @param {string} home
 * @returns {string[]}
 */
function usualPlaces(platform, env, home) {
  if (platform === 'darwin') {
    const apps = [
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Chromium.app/Contents/MacOS/Chromium',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ]
    return ['/Applications', join(home, 'Applications')].flatMap((folder) =>
      apps.map((app) => join(folder, app)),
    )
  }
  if (platform === 'win32') {
    const apps = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ]
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((folder) =>
      folder ? apps.map((app) => join(folder, app)) : [],
    )
  }
  return ['/usr/bin/chromium', '/usr/bin/google-chrome', '/opt/google/chrome/chrome', '/snap/bin/chromium']
}

/**
 * @param {string} platform
 * @param {Machine['env']} env
 * @param {string} home
 * @param {Machine['list']} list
 * @returns {string[]}
 */
function downloaded(platform, env, home, list) {
  const cache =
    platform === 'darwin'
      ? join(home, 'Library/Caches/ms-playwright')
      : platform === 'win32'
        ? join(env.LOCALAPPDATA ?? home, 'ms-playwright')
        : join(env.XDG_CACHE_HOME ?? join(home, '.cache'), 'ms-playwright')
  const folder = env.PLAYWRIGHT_BROWSERS_PATH || cache
  const newestFirst = list(folder)
    .filter((name) => /^chromium-\d+$/.test(name))
    .sort((a, b) => Number(b.slice(9)) - Number(a.slice(9)))
  const inside = [
    'chrome-linux64/chrome',
    'chrome-linux/chrome',
    'chrome-win64/chrome.exe',
    'chrome-win/chrome.exe',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  ]
  return newestFirst.flatMap((name) => inside.map((path) => join(folder, name, path)))
}

/**
 * Looks for an installed Chrome or Chromium; installs nothing.
 * @param {Machine} [machine]
 * @returns {string | undefined} path of the executable
 */
export function findChromium(machine = thisMachine) {
  return candidates(machine).find((path) => machine.isExecutable(path))
}
