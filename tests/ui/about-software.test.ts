import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { SOFTWARE } from '../../src/ui/start/about/software.ts'

/** What only the server of `npm start` needs, and what the build leaves out of Rete's React plug-in. */
const NOT_IN_THE_PAGE = ['sirv', 'styled-components']

/** These only say where their licence is to be read; what is told of it is its name in the list of SPDX. */
const BY_THEIR_FILE = { h5wasm: 'NIST-Software' }

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'))

it('the page about Faltwerk names every package in it with the licence it has', () => {
  const { dependencies } = read('package.json') as { dependencies: Record<string, string> }
  const licences = Object.keys(dependencies)
    .filter((name) => !NOT_IN_THE_PAGE.includes(name))
    .sort()
    .map((name) => [name, licenceOf(name)])
  expect(SOFTWARE.map((entry) => [...entry])).toEqual(licences)
})

function licenceOf(name: string): string {
  // Older packages have a list.
  const { license, licenses = [] } = read(`node_modules/${name}/package.json`) as {
    license?: string
    licenses?: readonly { type: string }[]
  }
  const said = license ?? licenses.map(({ type }) => type).join(' OR ')
  return said.startsWith('SEE LICENSE') ? ((BY_THEIR_FILE as Record<string, string>)[name] ?? said) : said
}
