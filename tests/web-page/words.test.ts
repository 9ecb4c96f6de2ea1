import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../src/graph/base/text.ts'
import { words } from '../../src/web-page/words/en.ts'
import { sayIn } from '../../src/web-page/words/say.ts'

const VALUES = {
  name: 'NAME',
  share: 'SHARE',
  file: 'FILE',
  word: 'WORD',
  least: 'LEAST',
  most: 'MOST',
  what: 'WHAT',
  part: 'PART',
  error: 'ERROR',
  width: 31,
  height: 32,
  channels: '1',
  count: 33,
  given: 34,
  epochs: 35,
  parameters: 36,
  shape: [37, 38],
} as const

const keys = Object.keys(words) as (keyof typeof words)[]
/** What a message says of what it is given, in any order. */
const given = (text: string) => (text.match(/[A-Z]{4,}|3\d/g) ?? []).sort()

describe('the words of a self-running page', () => {
  test.each(LANGUAGES.filter((language) => language !== 'en'))(
    'say the same in %s as in English',
    (language) => {
      const [english, other] = [sayIn('en'), sayIn(language)]
      for (const key of keys) {
        const [one, two] = [english.t(key, VALUES), other.t(key, VALUES)]
        expect([key, one]).toEqual([key, expect.stringMatching(/^[^{}]+$/)])
        expect([key, two]).toEqual([key, expect.stringMatching(/^[^{}]+$/)])
        expect([key, given(two)]).toEqual([key, given(one)])
      }
    },
  )

  test('count in the singular, too', () => {
    const one = { ...VALUES, count: 1, epochs: 1, parameters: 1 }
    expect(sayIn('en').t('about.trained', one)).toBe(
      'Trained on WHAT, one example, for one epoch. One weight.',
    )
    expect(sayIn('de').t('about.trained', one)).toBe(
      'Trainiert mit WHAT, einem Beispiel, eine Epoche lang. Ein Gewicht.',
    )
    expect(sayIn('en').t('about.trained', { ...one, count: 0 })).toBe(
      'Trained on WHAT, for one epoch. One weight.',
    )
  })
})
