import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { SOFTWARE } from '../../src/ui/start/about/software.ts'

/** What only the server of `npm start` needs, and what the build leaves out of Rete's React plug-in. */
const NOT_IN_THE_PAGE = ['sirv', 'styled-components']

const read = (path: string) => JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'))

it('the page about Faltwerk names every package in it with the licence it has', () => {
  const { dependencies } = read('package.json') as { dependencies: Record<string, string> }
  const licences = Object.keys(dependencies)
    .filter((name) => !NOT_IN_THE_PAGE.includes(name))
    .sort()
    .map((name) => [name, read(`node_modules/${name}/package.json`).license])
  expect(SOFTWARE.map((entry) => [...entry])).toEqual(licences)
})
