import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { MESSAGES, type MessageKey } from '../../src/ui/messages/messages.ts'

const keys = Object.keys(MESSAGES.en) as MessageKey[]

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
    expect(Object.keys(MESSAGES.de).sort()).toEqual([...keys].sort())
    expect(keys.filter((key) => MESSAGES.de[key].trim() === '' || MESSAGES.en[key].trim() === '')).toEqual([])
  })

  it('are readable as ICU messages and ask for the same values in both languages', () => {
    for (const key of keys) expect([key, values(MESSAGES.de[key])]).toEqual([key, values(MESSAGES.en[key])])
  })

  it('write real umlauts and quotation marks of their language', () => {
    const spelled = /\b(fuer|ueber|koennen|moeglich|naechste|groesse|loeschen|aendern|oeffnen)\b/i
    expect(keys.filter((key) => spelled.test(MESSAGES.de[key]))).toEqual([])
    expect(keys.filter((key) => /[“"]\{/.test(MESSAGES.de[key]))).toEqual([])
  })
})
