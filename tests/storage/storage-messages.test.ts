import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { problemFromError } from '../../src/storage/database/problem-from-error.ts'
import { openIndexedDbStorage } from '../../src/storage/indexed-db/open-indexed-db-storage.ts'
import { storageSentences as deStorageSentences } from '../../src/storage/words/de/storage-sentences.ts'
import { storageSentences as enStorageSentences } from '../../src/storage/words/en/storage-sentences.ts'
import { formatMessage } from '../../testing/words.ts'
import { problemOf } from './harness.ts'

const SENTENCES = { en: enStorageSentences, de: deStorageSentences }

const codes = Object.keys(SENTENCES.en) as (keyof typeof SENTENCES.en)[]

describe('what a person reads when saving fails', () => {
  test('both languages have a sentence for every code, with the same values in it', () => {
    expect(Object.keys(SENTENCES.de)).toEqual(codes)
    const placeholders = (message: string) => [...message.matchAll(/\{(\w+)/g)].map(([, name]) => name)
    for (const code of codes) {
      expect(placeholders(SENTENCES.de[code])).toEqual(placeholders(SENTENCES.en[code]))
      expect(SENTENCES.de[code]).not.toBe(SENTENCES.en[code])
    }
  })

  test('every sentence can be filled', () => {
    const values = { reason: 'QuotaExceededError: {no} <room>', id: 'my-project', seconds: 20 }
    for (const language of ['en', 'de'] as const) {
      for (const code of codes) {
        const sentence = formatMessage(SENTENCES[language][code], values, language)
        expect(sentence).not.toMatch(/\{(reason|id|seconds)\}|undefined/)
        expect(sentence).toMatch(/[.>”“]$|my-project|<room>$/)
      }
    }
  })

  test('every code is raised somewhere', () => {
    const folder = new URL('../../src/storage/', import.meta.url)
    const source = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.startsWith('words'))
      .map((file) => readFileSync(new URL(file.replaceAll('\\', '/'), folder), 'utf8'))
      .join('\n')
    expect(codes.filter((code) => !source.includes(`'${code}'`))).toEqual([])
  })

  test('a full disk tells what is safe and what to do', () => {
    const problem = problemFromError(new DOMException('Encountered full disk', 'QuotaExceededError'))
    expect(formatMessage(SENTENCES.en[problem.code as 'storage-full'], problem.values, 'en')).toBe(
      'There is no room left to save on this computer. What was saved before is still there. Save the graph as a file, then delete projects or trained weights you no longer need, or free space on the disk.',
    )
    expect(formatMessage(SENTENCES.de[problem.code as 'storage-full'], problem.values, 'de')).toBe(
      'Auf diesem Computer ist kein Platz mehr zum Speichern. Was vorher gespeichert wurde, ist noch da. Sichere den Graphen als Datei und lösche dann Projekte oder trainierte Gewichte, die du nicht mehr brauchst, oder schaffe Platz auf dem Datenträger.',
    )
  })

  test.each([
    ['UnknownError', 'Connection is closing because of: IO error: …/000003.log: FILE_ERROR_NO_SPACE'],
    ['DataError', 'Failed to write blobs (IOError)'],
    ['QuotaExceededError', ''],
  ])('the browser’s %s “%s” is a full disk', (name, message) => {
    expect(problemFromError(new DOMException(message, name)).code).toBe('storage-full')
  })

  test.each([
    ['NotReadableError', 'storage-damaged'],
    ['DataError', 'storage-damaged'],
    ['VersionError', 'storage-outdated'],
    ['UnknownError', 'storage-lost'],
    ['InvalidStateError', 'storage-lost'],
    ['AbortError', 'storage-lost'],
    ['TimeoutError', 'storage-failed'],
  ])('the browser’s %s becomes %s', (name, code) => {
    expect(problemFromError(new DOMException('the words of the browser', name)).code).toBe(code)
  })

  test.each([
    'DataCloneError',
    'TransactionInactiveError',
    'NotFoundError',
    'ConstraintError',
    'ReadOnlyError',
  ])('a %s is a mistake in the code and stays an error', (name) => {
    const error = new DOMException('the words of the browser', name)
    expect(() => problemFromError(error)).toThrow(error)
  })

  test('where there is no IndexedDB at all, opening is a problem and not an error', async () => {
    const problem = problemOf(await openIndexedDbStorage())
    expect(problem).toMatchObject({ code: 'storage-unavailable', severity: 'error' })
    expect(problem.values.reason).toContain('indexedDB')
  })
})
