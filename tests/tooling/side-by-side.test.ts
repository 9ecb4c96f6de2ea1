import { expect, test } from 'vitest'
import { sideBySide } from '../../scripts/test/side-by-side.js'

/** Pieces of work that end when they are told to, and what happened to them. */
function works() {
  const log: string[] = []
  const ends = new Map<string, () => void>()
  return {
    log,
    begin: ({ name }: { readonly name: string }) => {
      log.push(`${name}+`)
      return new Promise<void>((resolve) => ends.set(name, resolve))
    },
    async end(name: string) {
      log.push(`${name}-`)
      ends.get(name)?.()
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
}

test('two pieces of work go on at a time, the next one takes the place that becomes free', async () => {
  const { log, begin, end } = works()
  const all = sideBySide(
    ['a', 'b', 'c', 'd'].map((name) => ({ name })),
    2,
    begin,
  )
  await end('b')
  await end('c')
  await end('a')
  await end('d')
  await all
  expect(log).toEqual(['a+', 'b+', 'b-', 'c+', 'c-', 'd+', 'a-', 'd-'])
})

test('what uses the work of another waits for it and lets the others go first', async () => {
  const { log, begin, end } = works()
  const list = [{ name: 'build' }, { name: 'journeys', after: 'build' }, { name: 'lint' }]
  const all = sideBySide(list, 2, begin)
  await end('lint')
  await end('build')
  await end('journeys')
  await all
  expect(log).toEqual(['build+', 'lint+', 'lint-', 'build-', 'journeys+', 'journeys-'])
})

test('work that is asked for without the one before it begins at once', async () => {
  const { log, begin, end } = works()
  const all = sideBySide([{ name: 'journeys', after: 'build' }], 1, begin)
  await end('journeys')
  await all
  expect(log).toEqual(['journeys+', 'journeys-'])
})
