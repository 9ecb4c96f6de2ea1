import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import type { MessageKey } from '../../src/ui/messages/screen-words.ts'
import { WORDS } from '../../testing/words.ts'

const keys = Object.keys(WORDS.en.messages) as MessageKey[]

/** The names of the values a message asks for. */
function values(message: string): readonly string[] {
  const names = new Set<string>()
  const walk = (parts: readonly unknown[]) => {
    for (const part of parts as readonly { type: number; value?: string; options?: object }[]) {
      // 0 is literal text and 7 the number sign; everything else names a value.
      if (part.type !== 0 && part.type !== 7 && part.value) names.add(part.value)
      for (const option of Object.values(part.options ?? {})) walk((option as { value: unknown[] }).value)
    }
  }
  walk(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst())
  return [...names].sort()
}

describe('the messages of the screen', () => {
  it('exist in both languages', () => {
    expect(Object.keys(WORDS.de.messages).sort()).toEqual([...keys].sort())
    expect(
      keys.filter((key) => WORDS.de.messages[key].trim() === '' || WORDS.en.messages[key].trim() === ''),
    ).toEqual([])
  })

  it('are readable as ICU messages and ask for the same values in both languages', () => {
    for (const key of keys)
      expect([key, values(WORDS.de.messages[key])]).toEqual([key, values(WORDS.en.messages[key])])
  })

  it('write real umlauts and quotation marks of their language', () => {
    const spelled = /\b(fuer|ueber|koennen|moeglich|naechste|groesse|loeschen|aendern|oeffnen)\b/i
    expect(keys.filter((key) => spelled.test(WORDS.de.messages[key]))).toEqual([])
    expect(keys.filter((key) => /[“"]\{/.test(WORDS.de.messages[key]))).toEqual([])
  })
})
