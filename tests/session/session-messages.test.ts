import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { formatMessage } from '../../src/graph/words/format-message.ts'
import { SESSION_MESSAGES, type SessionProblemCode } from '../../src/session/base/session-messages.ts'

const codes = Object.keys(SESSION_MESSAGES.en) as SessionProblemCode[]

describe('the session’s sentences', () => {
  test('exist in both languages, with the same values in them', () => {
    expect(Object.keys(SESSION_MESSAGES.de)).toEqual(codes)
    const values = (message: string) => [...message.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name).sort()
    for (const code of codes) {
      expect(values(SESSION_MESSAGES.de[code])).toEqual(values(SESSION_MESSAGES.en[code]))
      expect(SESSION_MESSAGES.de[code]).not.toBe(SESSION_MESSAGES.en[code])
    }
  })

  test('can all be filled', () => {
    const values = {
      reason: 'It broke.',
      name: 'digits',
      file: 'digits.json',
      trainer: { en: 'Trainer', de: 'Trainer' },
      group: 'table',
      count: 2,
      megapixels: 81,
      most: 64,
    }
    for (const language of ['en', 'de'] as const) {
      for (const code of codes) {
        const sentence = formatMessage(SESSION_MESSAGES[language][code], values, language)
        expect(sentence).not.toMatch(/[{}]|undefined/)
        expect(sentence).toMatch(/\.$/)
      }
    }
  })

  test('are all said somewhere', () => {
    const folder = new URL('../../src/session/', import.meta.url)
    const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && file !== 'session-messages.ts')
      .map((file) => readFileSync(new URL(file.replaceAll('\\', '/'), folder), 'utf8'))
      .join('\n')
    expect(codes.filter((code) => !source.includes(`sessionProblem('${code}'`))).toEqual([])
  })

  test('say how many problems keep a trainer from starting', () => {
    const say = (count: number, language: 'en' | 'de') =>
      formatMessage(SESSION_MESSAGES[language]['trainer-left-out'], { trainer: 'Adam', count }, language)
    expect(say(1, 'en')).toBe('“Adam” was not started: one problem stands in the way.')
    expect(say(3, 'en')).toBe('“Adam” was not started: 3 problems stand in the way.')
    expect(say(1, 'de')).toBe('„Adam“ wurde nicht gestartet: Ein Problem steht im Weg.')
    expect(say(3, 'de')).toBe('„Adam“ wurde nicht gestartet: 3 Probleme stehen im Weg.')
  })
})
