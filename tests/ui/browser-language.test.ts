import { expect, it } from 'vitest'
import { languageFrom } from '../../src/ui/base/language/language-context.tsx'
import { mendBrowserLanguage } from '../../src/ui/base/language/mend-browser-language.ts'

it.each([
  ['C', ['C'], 'en', []],
  ['', undefined, 'en', []],
  ['C', ['C', 'de-DE'], 'de-DE', ['de-DE']],
  ['x-', ['en_GB', 'fr'], 'fr', ['fr']],
  ['de', ['de', 'en'], 'de', ['de', 'en']],
])(
  'a browser whose language is “%s” of %j is one whose language Intl takes',
  (language, languages, one, all) => {
    const browser = { language, languages } as unknown as Navigator
    mendBrowserLanguage(browser)
    expect([browser.language, browser.languages]).toEqual([one, all])
    expect(() => new Intl.NumberFormat(browser.language)).not.toThrow()
  },
)

it.each([
  ['de', ['en'], 'de'],
  [undefined, ['fr-FR', 'de-AT', 'en'], 'de'],
  [undefined, ['en-US', 'de'], 'en'],
  [undefined, [], 'en'],
  [undefined, ['fr', 'C', ''], 'en'],
  ['fr', ['de'], 'de'],
  [{ language: 'de' }, [], 'en'],
  [7, [undefined as unknown as string], 'en'],
])(
  'with %j kept and %j asked for, the screen speaks a language that there is (%s)',
  (kept, wanted, language) => {
    expect(languageFrom(kept, wanted)).toBe(language)
  },
)
