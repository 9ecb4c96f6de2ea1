import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileName } from '../../src/session/files/file-name.ts'
import { freeTitle } from '../../src/session/workspace/free-title.ts'

describe('a file’s name', () => {
  test.each([
    ['Ziffern: ein erstes Faltungsnetz', 'Ziffern ein erstes Faltungsnetz.json'],
    ['Größe & Übung (2)', 'Größe & Übung (2).json'],
    ['../../etc/passwd', 'etc passwd.json'],
    ['a\\b/c|d<e>f"g?h*i', 'a b c d e f g h i.json'],
    ['', 'graph.json'],
    [' .. ', 'graph.json'],
    ['CON', 'graph CON.json'],
    ['lpt1', 'graph lpt1.json'],
    ['tab\tand\nline', 'tab and line.json'],
    ['猫の写真', '猫の写真.json'],
  ])('of “%s” is “%s”', (title, name) => {
    expect(fileName(title, 'json')).toBe(name)
  })

  test('is one that every system takes, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (title) => {
        const name = fileName(title, 'json')
        expect(name).toMatch(/^[^\\/:*?"<>|\p{Cc}\p{Cf}]+\.json$/u)
        expect(name).not.toMatch(/^[ .]|[ .]\.json$/)
        expect([...name].length).toBeLessThanOrEqual(90)
      }),
      { seed: 81, numRuns: 100 },
    )
  })
})

describe('a free title', () => {
  test('is the title itself, or the first number that is free in every language', () => {
    expect(freeTitle('Digits', [])).toBe('Digits')
    expect(freeTitle('Digits', ['Digits', 'Digits (2)', 'Digits (4)'])).toBe('Digits (3)')
    const both = { en: 'Digits', de: 'Ziffern' }
    expect(freeTitle(both, [both])).toEqual({ en: 'Digits (2)', de: 'Ziffern (2)' })
    expect(freeTitle(both, ['Ziffern'])).toEqual({ en: 'Digits (2)', de: 'Ziffern (2)' })
  })
})
