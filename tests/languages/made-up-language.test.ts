import { expect, test } from 'vitest'
import type { dense } from '../../nodes/layers/dense/dense.ts'
import type { Language } from '../../src/graph/base/text.ts'
import type { NodeWords } from '../../src/graph/node/node-words.ts'
import { formatMessage, sentence } from '../../src/graph/words/format-message.ts'
import { wording } from '../../src/graph/words/words.ts'
import { type LanguageFile, screenWordsLoader } from '../../src/languages/load-screen-words.ts'
import type { ScreenWords } from '../../src/ui/messages/screen-words.ts'
import { WORDS } from '../../testing/words.ts'
import { someWords } from './tlh/screen-words.ts'

/** Klingon, of which there is one file: as a further language begins. */
const KLINGON = 'tlh' as Language

const asked: string[] = []
const { load } = screenWordsLoader(
  Object.fromEntries(
    Object.entries({ en: { screenWords: WORDS.en }, de: { screenWords: WORDS.de }, tlh: { someWords } }).map(
      ([tag, file]) => [
        `./${tag}/screen-words.ts`,
        async (): Promise<LanguageFile> => {
          asked.push(tag)
          return file
        },
      ],
    ),
  ),
)

test('a further language says what it can, and the rest message by message in English', async () => {
  const words = await load(KLINGON)
  expect(words.language).toBe('tlh')
  expect(words.messages['start.new']).toBe('chu’')
  expect(words.messages['problem.fix']).toBe(WORDS.en.messages['problem.fix'])
  expect(wording({ kind: 'title', type: 'dense' }, words)).toBe('naQ')
  expect(words.nodes.dense?.help).toBe(WORDS.en.nodes.dense?.help)
  expect(wording({ kind: 'title', type: 'pooling', variant: 'max' }, words)).toBe('Max pooling')
  expect(wording({ kind: 'input', type: 'dense', port: 'input' }, words)).toBe('Row of numbers')
  const cycle = sentence({ code: 'cycle', severity: 'error', values: {} }, words)
  expect(cycle).toBe(WORDS.en.sentences.cycle)
  expect(Object.keys(words.messages)).toEqual(Object.keys(WORDS.en.messages))
})

test('words of a complete language that lack something do not compile', () => {
  const { title, ...rest } = WORDS.de.nodes.dense as NodeWords<typeof dense>
  // @ts-expect-error a title is missing
  const untitled: NodeWords<typeof dense> = rest
  // @ts-expect-error the sentence for its own problem is missing
  const silent: NodeWords<typeof dense> = { ...rest, title, messages: {} }
  const { units, ...others } = rest.params
  // @ts-expect-error a parameter is missing
  const unnamed: NodeWords<typeof dense> = { ...rest, title, params: others }
  // @ts-expect-error a message of the screen is missing
  const mute: ScreenWords = { ...WORDS.de, messages: {} }
  expect([untitled, silent, unnamed, mute]).toHaveLength(4)
  expect(units.label).toBe('Einheiten')
})

test('what is written in two languages is read in English by a third', async () => {
  const words = await load(KLINGON)
  expect(wording({ en: 'boot', de: 'Stiefel' }, words)).toBe('boot')
  expect(formatMessage('{name}', { name: { en: 'boot', de: 'Stiefel' } }, words)).toBe('boot')
})

test('a complete language is loaded without English', async () => {
  asked.length = 0
  const { load: fresh } = screenWordsLoader({
    './de/screen-words.ts': async () => ({ screenWords: WORDS.de }),
    './en/screen-words.ts': async () => {
      asked.push('en')
      return { screenWords: WORDS.en }
    },
  })
  expect(await fresh('de')).toBe(WORDS.de)
  expect(asked).toEqual([])
})

test('what is said of nodes comes when nodes do, into what was loaded before too', async () => {
  const { load: fresh, loadNodeWords } = screenWordsLoader(
    {
      './en/screen-words.ts': async () => ({ screenWords: { ...WORDS.en, nodes: {} } }),
      './tlh/screen-words.ts': async () => ({ someWords }),
    },
    { './en/node-words.ts': async () => ({ nodes: WORDS.en.nodes }) },
  )
  const english = await fresh('en')
  expect(english.nodes).toEqual({})
  await loadNodeWords()
  expect(english.nodes.dense).toBe(WORDS.en.nodes.dense)
  const klingon = await fresh(KLINGON)
  expect(wording({ kind: 'title', type: 'dense' }, klingon)).toBe('naQ')
  expect(klingon.nodes.dense?.help).toBe(WORDS.en.nodes.dense?.help)
})

test('a language that could not be loaded is tried again, one that was is not', async () => {
  let times = 0
  const { load: fresh } = screenWordsLoader({
    './en/screen-words.ts': async () => {
      times++
      if (times === 1) throw new TypeError('Failed to fetch')
      return { screenWords: WORDS.en }
    },
  })
  await expect(fresh('en')).rejects.toThrow('Failed to fetch')
  expect(await fresh('en')).toBe(WORDS.en)
  expect(await fresh('en')).toBe(WORDS.en)
  expect(times).toBe(2)
})
