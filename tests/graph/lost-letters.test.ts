import { expect, test } from 'vitest'
import { lostLetters } from '../../src/graph/file/lost-letters.ts'
import { sentence } from '../../testing/words.ts'

const said = (bytes: Uint8Array) => {
  const problem = lostLetters(bytes, new TextDecoder().decode(bytes))
  return problem && [sentence(problem, 'en'), sentence(problem, 'de')]
}

test('a file in another coding than UTF-8 says how many of its letters are lost', () => {
  const latin = Uint8Array.from('{"title": "Größe in Fuß"}', (letter) => letter.charCodeAt(0))
  expect(said(latin)).toEqual([
    '3 letters in the file could not be read, because it is not stored as UTF-8; “�” stands there instead.',
    '3 Buchstaben in der Datei ließen sich nicht lesen, weil sie nicht als UTF-8 gespeichert ist; dort steht jetzt „�“.',
  ])
})

test('a file in UTF-8 loses none, also where somebody wrote the sign for a lost one', () => {
  expect(said(new TextEncoder().encode('\uFEFF{"title": "Größe 日本 🙂 �"}'))).toBeUndefined()
})
