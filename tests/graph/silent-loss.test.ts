import { describe, expect, it } from 'vitest'
import { parseDocument } from '../../src/graph/file/parse-document.ts'
import { sentence } from '../../testing/words.ts'
import { smallRegistry } from './small-vocabulary.ts'

const node = '{"type":"sum","version":1,"params":{},"position":{"x":1,"y":1}}'
/** A graph file with these fields beside two nodes. */
const file = (...fields: readonly string[]) =>
  `{"format":1,"id":"g","title":"T","seed":1,"nodes":{"a":${node},"b":${node}},${fields.join(',')}}`

function said(text: string): readonly (readonly [en: string, de: string])[] {
  const result = parseDocument(text, smallRegistry)
  const problems = result.ok ? result.value.problems : result.problems
  return problems.map((each) => [sentence(each, 'en'), sentence(each, 'de')])
}

describe('what a file holds and a graph cannot keep is told, in both languages:', () => {
  it.each([
    [
      'wires that are a list without names',
      file('"wires":[1,2,3]'),
      'The wires in the file are no list with a name for each and were left out.',
      'Die Verbindungen in der Datei sind keine Liste mit einem Namen für jeden Eintrag und wurden weggelassen.',
    ],
    [
      'notes that are a text',
      file('"notes":"look here"'),
      'The notes in the file are no list with a name for each and were left out.',
      'Die Notizen in der Datei sind keine Liste mit einem Namen für jeden Eintrag und wurden weggelassen.',
    ],
    [
      'frames that are nothing',
      file('"frames":null'),
      'The frames in the file are no list with a name for each and were left out.',
      'Die Rahmen in der Datei sind keine Liste mit einem Namen für jeden Eintrag und wurden weggelassen.',
    ],
    [
      'a summary that is no text',
      file('"summary":7'),
      '“summary”: the field “summary” in the file was unusable and was left out.',
      '„summary“: Das Feld „summary“ in der Datei war unbrauchbar und wurde weggelassen.',
    ],
    [
      'a label that is no text',
      file(`"notes":{}`).replace(node, node.replace('{"type"', '{"label":["x"],"type"')),
      '“a”: the field “label” in the file was unusable and was left out.',
      '„a“: Das Feld „label“ in der Datei war unbrauchbar und wurde weggelassen.',
    ],
    [
      'an id of the graph that is none',
      file('"notes":{}').replace('"id":"g"', '"id":"7 g"'),
      '“id”: the field “id” in the file was unusable; a usual value stands in its place.',
      '„id“: Das Feld „id“ in der Datei war unbrauchbar; dort steht jetzt ein üblicher Wert.',
    ],
    [
      'parameters in a list',
      file('"notes":{}').replace('"params":{}', '"params":[1]'),
      '“a”: the field “params” in the file was unusable; a usual value stands in its place.',
      '„a“: Das Feld „params“ in der Datei war unbrauchbar; dort steht jetzt ein üblicher Wert.',
    ],
    [
      'a wire whose end has three parts',
      file('"wires":{"w":{"from":["a","output","more"],"to":["b","input"]}}'),
      '“w” in the file is no wire and was left out.',
      '„w“ in der Datei ist keine Verbindung und wurde weggelassen.',
    ],
    [
      'a name that stands twice',
      file('"notes":{}').replace('"b":', '"\\u0061":'),
      '“nodes.a” stands in the file more than once; only the last was taken.',
      '„nodes.a“ steht mehr als einmal in der Datei; nur das letzte gilt.',
    ],
    [
      'a number no computer can hold, within a parameter',
      file('"notes":{}').replace('"params":{}', '"params":{"units":[1,1e999]}'),
      '“nodes.a.params.units.1” in the file is a number too large to be kept; nothing stands in its place.',
      '„nodes.a.params.units.1“ in der Datei ist eine Zahl, die zu groß ist, um sie zu behalten; an ihrer Stelle steht nichts.',
    ],
    [
      'such a number in a field nobody knows',
      file('"later":{"when":-1e999}'),
      '“later.when” in the file is a number too large to be kept; nothing stands in its place.',
      '„later.when“ in der Datei ist eine Zahl, die zu groß ist, um sie zu behalten; an ihrer Stelle steht nichts.',
    ],
  ])('%s', (_, text, english, german) => {
    expect(said(text)).toEqual([[english, german]])
  })
})

it('an entry that is left out is told once, whatever else is wrong with it', () => {
  const text = file('"notes":{"n":{"text":7,"width":"wide","position":0}}')
  expect(said(text).map(([english]) => english)).toEqual(['“n” in the file is no note and was left out.'])
})

it('a text whose strings hold brackets, quotes and commas has no name twice', () => {
  expect(said(file('"later":{"a":"{\\"a\\":1,","b":["a","a",{"a":"}"},{"a":"\\\\"}],"c":{"a":1}}'))).toEqual(
    [],
  )
})
