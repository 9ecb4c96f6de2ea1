import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fileSentences as deFileSentences } from '../../src/session/words/de/file-sentences.ts'
import { sessionSentences as deSessionSentences } from '../../src/session/words/de/session-sentences.ts'
import { fileSentences as enFileSentences } from '../../src/session/words/en/file-sentences.ts'
import { sessionSentences as enSessionSentences } from '../../src/session/words/en/session-sentences.ts'
import { formatMessage } from '../../testing/words.ts'

const SENTENCES = {
  en: { ...enSessionSentences, ...enFileSentences },
  de: { ...deSessionSentences, ...deFileSentences },
}

const codes = Object.keys(SENTENCES.en) as (keyof typeof SENTENCES.en)[]

describe('the session’s sentences', () => {
  test('exist in both languages, with the same values in them', () => {
    expect(Object.keys(SENTENCES.de)).toEqual(codes)
    const values = (message: string) => [...message.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name).sort()
    for (const code of codes) {
      expect(values(SENTENCES.de[code])).toEqual(values(SENTENCES.en[code]))
      expect(SENTENCES.de[code]).not.toBe(SENTENCES.en[code])
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
        const sentence = formatMessage(SENTENCES[language][code], values, language)
        expect(sentence).not.toMatch(/[{}]|undefined/)
        expect(sentence).toMatch(/\.$/)
      }
    }
  })

  test('are all said somewhere', () => {
    const folder = new URL('../../src/session/', import.meta.url)
    const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('words'))
      .map((file) => readFileSync(new URL(file.replaceAll('\\', '/'), folder), 'utf8'))
      .join('\n')
    expect(codes.filter((code) => !source.includes(`sessionProblem('${code}'`))).toEqual([])
  })

  test('say how many problems keep a trainer from starting', () => {
    const say = (count: number, language: 'en' | 'de') =>
      formatMessage(SENTENCES[language]['trainer-left-out'], { trainer: 'Adam', count }, language)
    expect(say(1, 'en')).toBe('“Adam” was not started: one problem stands in the way.')
    expect(say(3, 'en')).toBe('“Adam” was not started: 3 problems stand in the way.')
    expect(say(1, 'de')).toBe('„Adam“ wurde nicht gestartet: Ein Problem steht im Weg.')
    expect(say(3, 'de')).toBe('„Adam“ wurde nicht gestartet: 3 Probleme stehen im Weg.')
  })
})
