import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Json } from '../../src/graph/base/json.ts'
import { call, temporaryFile } from './call.ts'

type Nodes = Readonly<Record<string, readonly [type: string, params: Readonly<Record<string, Json>>]>>
type Wire = readonly [node: string, port: string, to: string, input: string]

function graphFile(nodes: Nodes, wires: readonly Wire[] = []): Promise<string> {
  const placed = Object.entries(nodes).map(([id, [type, params]], i) => [
    id,
    { type, version: 1, params, position: { x: 240 * i, y: 0 } },
  ])
  const drawn = wires.map(([node, port, to, input], i) => [`w${i}`, { from: [node, port], to: [to, input] }])
  const [all, between] = [Object.fromEntries(placed), Object.fromEntries(drawn)]
  const head = { format: 1, id: 'bad', title: 'Bad input', seed: 1, frames: {}, notes: {} }
  return temporaryFile(JSON.stringify({ ...head, nodes: all, wires: between }))
}

const table = (target: string, ...rows: Json[][]) => ({
  preset: 'own',
  table: {
    columns: [
      { name: 'a', role: 'input' },
      { name: 'b', role: target },
    ],
    rows,
  },
})

/** A network of one layer on a table, and its trainer. */
function trained(preset: string, units: number, activation: string, loss?: string) {
  const nodes: Nodes = {
    table: ['table', { preset }],
    layer: ['dense', { units, activation }],
    optimizer: ['optimizer', {}],
    trainer: ['trainer', { validate: false }],
    ...(loss && { loss: ['loss', { kind: loss }] as const }),
  }
  const wires: readonly Wire[] = [
    ['table', 'data', 'layer', 'input'],
    ['layer', 'output', 'trainer', 'network'],
    ['optimizer', 'optimizer', 'trainer', 'optimizer'],
    ...(loss ? [['loss', 'loss', 'trainer', 'loss'] as const] : []),
  ]
  return [nodes, wires] as const
}

test.each<[string, readonly [Nodes, (readonly Wire[])?], string, string]>([
  [
    'a table with text in a number column',
    [{ table: ['table', table('target', [1, 2], ['abc', 3])] }],
    'error: table  table-text-in-numbers  “abc” in row 2 of the column “a” is no number. Type a number, empty',
    'Fehler: table  table-text-in-numbers  „abc“ in Zeile 2 der Spalte „a“ ist keine Zahl. Tippe eine Zahl, leere',
  ],
  [
    'a table with one class',
    [{ table: ['table', table('class', [1, 'x'], [2, 'x'])] }],
    'error: table  table-one-class  Every row says “x”.',
    'Fehler: table  table-one-class  In jeder Zeile steht „x“.',
  ],
  [
    'an empty choice of classes',
    [{ digits: ['digits', { classes: [] }] }],
    'Choose at least one class.',
    'Wähle mindestens eine Klasse.',
  ],
  [
    'a picture that is no picture',
    [{ own: ['own-picture', { picture: 'bm90IGEgcGljdHVyZQ==' }] }],
    'error: own  param-not-a-picture  Picture: this is no JPEG picture of at most 320×320 pixels. Choose a picture',
    'Fehler: own  param-not-a-picture  Bild: Das ist kein JPEG-Bild mit höchstens 320×320 Pixeln. Wähle noch einmal',
  ],
  [
    'one-vs-rest on data without that class',
    [
      { table: ['table', { preset: 'iris' }], one: ['one-vs-rest', { class: 7 }] },
      [['table', 'data', 'one', 'data']],
    ],
    'error: one  class-not-there  This data has no class 7: it has 3 classes, counted from 0 to 2. Choose one of',
    'Fehler: one  class-not-there  Eine Klasse 7 haben diese Daten nicht: Sie haben 3 Klassen, gezählt von 0 bis 2.',
  ],
  [
    'one sigmoid unit with three classes',
    trained('iris', 1, 'sigmoid'),
    'error: trainer  one-unit-for-many  A single sigmoid unit says yes or no: that is enough for two classes, but the data has 3. Set the units of the last layer to 3 and choose softmax',
    'Fehler: trainer  one-unit-for-many  Eine einzige Sigmoid-Einheit sagt Ja oder Nein: Das reicht für zwei Klassen, die Daten haben aber 3.',
  ],
  [
    'three sigmoid units with three classes',
    trained('iris', 3, 'sigmoid'),
    'warning: trainer  sigmoid-for-many  The 3 sigmoid outputs are each between 0 and 1, but together not 1',
    'Warnung: trainer  sigmoid-for-many  Die 3 Sigmoid-Ausgaben liegen jede für sich zwischen 0 und 1',
  ],
  [
    'categorical cross-entropy on regression',
    trained('mm-inch', 1, 'linear', 'categorical-crossentropy'),
    'error: trainer  loss-needs-classes  Cross-entropy compares classes, but this data asks for numbers. Choose the',
    'Fehler: trainer  loss-needs-classes  Kreuzentropie vergleicht Klassen, aber diese Daten verlangen Zahlen.',
  ],
])('%s is told at its node, in both languages', async (_, graph, english, german) => {
  const file = await graphFile(...graph)
  expect((await call('check', file)).stdout).toContain(english)
  expect((await call('check', '--language', 'de', file)).stdout).toContain(german)
})

test('sigmoid outputs for several classes are taken without a word where the loss was chosen', async () => {
  const { status, stdout } = await call(
    'check',
    await graphFile(...trained('iris', 3, 'sigmoid', 'categorical-crossentropy')),
  )
  expect(stdout).not.toContain('sigmoid-for-many')
  expect(status).toBe(0)
})

test('a file of CIFAR-10 that is cut short is told by run, with its name and where it ends', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'faltwerk-cifar-'))
  await writeFile(join(folder, 'data_batch_1.bin'), new Uint8Array(100_000))
  const file = await graphFile(
    {
      cifar: ['cifar-10', {}],
      flatten: ['flatten', {}],
      layer: ['dense', { units: 10, activation: 'softmax' }],
      optimizer: ['optimizer', {}],
      trainer: ['trainer', {}],
    },
    [
      ['cifar', 'data', 'flatten', 'input'],
      ['flatten', 'output', 'layer', 'input'],
      ['layer', 'output', 'trainer', 'network'],
      ['optimizer', 'optimizer', 'trainer', 'optimizer'],
    ],
  )
  const english = await call('run', '--files', folder, file)
  expect(english.status).toBe(1)
  expect(english.stdout + english.stderr).toContain(
    'cut short: 10,000 images were expected, it ends in image 33',
  )
  const german = await call('run', '--language', 'de', '--files', folder, file)
  expect(german.stdout + german.stderr).toContain('abgeschnitten: 10.000 Bilder wurden erwartet')
})
