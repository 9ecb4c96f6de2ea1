import { describe, expect, test } from 'vitest'
import { ensureChromium } from '../../scripts/ensure-chromium.js'
import { findChromium, type Machine } from '../../scripts/find-chromium.js'

/** A machine with the given browsers on its disk. */
function machine(browsers: readonly string[], about: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    env: { PATH: '/usr/local/bin:/usr/bin' },
    home: '/users/anna',
    runs: (path) => browsers.includes(path),
    list: () => [],
    ...about,
  }
}

describe('looking for Chromium', () => {
  test('finds nothing on a bare machine', () => {
    expect(findChromium(machine([]))).toBeUndefined()
  })

  test('prefers the one the person named', () => {
    const named = machine(['/usr/bin/chromium', '/opt/my/chrome'], { env: { CHROME_PATH: '/opt/my/chrome' } })
    expect(findChromium(named)).toBe('/opt/my/chrome')
  })

  test('goes on where the named one does not start', () => {
    const named = machine(['/usr/bin/chromium'], { env: { CHROME_PATH: '/opt/gone' } })
    expect(findChromium(named)).toBe('/usr/bin/chromium')
  })

  test('finds a command on the path', () => {
    expect(findChromium(machine(['/usr/local/bin/google-chrome']))).toBe('/usr/local/bin/google-chrome')
  })

  test('finds Chrome among the applications of macOS', () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'
    expect(findChromium(machine([chrome], { platform: 'darwin' }))).toBe(chrome)
  })

  test('finds Chrome among the programs of Windows', () => {
    const chrome = 'C:\\Programs\\Google\\Chrome\\Application\\chrome.exe'
    const windows = { platform: 'win32', env: { PATH: '', PROGRAMFILES: 'C:\\Programs' } }
    expect(findChromium(machine([chrome], windows))).toBe(chrome)
  })

  test("takes the newest of Playwright's downloads that starts", () => {
    const folder = '/users/anna/.cache/ms-playwright'
    const chrome = (build: number) => `${folder}/chromium-${build}/chrome-linux64/chrome`
    const downloads = {
      list: (path: string) =>
        path === folder ? ['chromium-900', 'chromium-1100', 'chromium-1200', 'ffmpeg-1011'] : [],
    }
    expect(findChromium(machine([chrome(900), chrome(1100)], downloads))).toBe(chrome(1100))
  })

  test('finds the browser that runs these tests', () => {
    expect(findChromium()).toEqual(expect.any(String))
  })
})

describe('getting Chromium', () => {
  /** Ways that note when they are gone, the last of which brings a browser. */
  function waysWith(
    outcomes: readonly { name: string; possible?: boolean; brings?: boolean; failure?: string }[],
  ) {
    const gone: string[] = []
    const said: string[] = []
    let browser: string | undefined
    const ways = outcomes.map(({ name, possible = true, brings = false, failure }) => ({
      name,
      possible,
      run: async () => {
        gone.push(name)
        if (brings) browser = `/by/${name}`
        return failure
      },
    }))
    return { gone, said, given: { find: () => browser, ways, log: (line: string) => said.push(line) } }
  }

  test('installs nothing where there is one', async () => {
    const { gone, given } = waysWith([{ name: 'download', brings: true }])
    expect(await ensureChromium({ ...given, find: () => '/usr/bin/chromium' })).toBe('/usr/bin/chromium')
    expect(gone).toEqual([])
  })

  test('stops at the first way that brings one', async () => {
    const { gone, given } = waysWith([
      { name: 'download', brings: true },
      { name: 'package', brings: true },
    ])
    expect(await ensureChromium(given)).toBe('/by/download')
    expect(gone).toEqual(['download'])
  })

  test('goes the next possible way where one fails, and says why', async () => {
    const { gone, said, given } = waysWith([
      { name: 'download', failure: 'no network' },
      { name: 'forbidden', possible: false, brings: true },
      { name: 'package', brings: true },
    ])
    expect(await ensureChromium(given)).toBe('/by/package')
    expect(gone).toEqual(['download', 'package'])
    expect(said).toContain('download: no network')
  })

  test('says what to install where no way is left', async () => {
    const { said, given } = waysWith([{ name: 'download' }])
    await expect(ensureChromium(given)).rejects.toThrow(
      /Chrome or Chromium.*apt-get install chromium.*CHROME_PATH/,
    )
    expect(said).toContain('download: it is installed but does not start here')
  })
})
