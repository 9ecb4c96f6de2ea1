import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, table as tableParameter } from '../../../src/graph/node/parameter.ts'
import type { ClassCounts } from '../../../src/graph/values/port-value.ts'
import type { ColumnRole, TableCell } from '../../../src/graph/values/table.ts'
import { countClasses } from '../class-counts.ts'
import { indistinctOf } from './indistinct.ts'
import { PRESET_NAMES, PRESETS, presetTable } from './preset-tables.ts'
import { readTable } from './read-table.ts'

/** A small table for the examples: a column of each role named, all called after it. */
const own = (roles: readonly ColumnRole[], ...rows: readonly (readonly TableCell[])[]) => ({
  preset: 'own' as const,
  table: { columns: roles.map((role) => ({ name: role, role })), rows },
})

function extent(rows: readonly (readonly number[])[]): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const row of rows)
    for (const value of row) {
      low = Math.min(low, value)
      high = Math.max(high, value)
    }
  return [low, high]
}

function extentOfTargets(targets: readonly number[]) {
  const alike = indistinctOf(targets)
  return { range: extent([targets]), ...(alike && { indistinct: alike }) }
}

function countsOf(targets: readonly number[], classes: number): ClassCounts {
  const train = countClasses(targets, classes)
  const none = train.map(() => 0)
  return { train, validation: none, test: none }
}

export const table = defineNode({
  type: 'table',
  version: 1,
  category: 'data',
  inputs: {},
  outputs: { data: { type: 'data' } },
  params: {
    preset: choice({ options: PRESETS, default: 'mm-inch', onCard: true }),
    table: tableParameter({
      maxRows: 5000,
      maxColumns: 50,
      default: ({ preset }) => presetTable(preset),
      ownWhen: { param: 'preset', value: 'own' },
    }),
  },
  infer({ params }) {
    const read = readTable(params.table, 'table')
    if (!read.ok) return { problems: read.problems }
    const { inputs, features, target, targets, facts } = read.value
    const columns = features.map((_, at) => inputs.map((row) => row[at] as number))
    const blurred = columns.map(indistinctOf)
    const feature = blurred.findIndex((values) => values !== undefined)
    const alike = blurred[feature]
    const data = {
      kind: 'data',
      shape: [features.length],
      features,
      target: target.kind === 'numbers' ? { ...target, ...extentOfTargets(targets) } : target,
      examples: { train: inputs.length, validation: 0, test: 0 },
      range: extent(inputs),
      extents: columns.map((column) => extent([column])),
      ...(alike && { indistinct: { feature, values: alike } }),
      ...(target.kind === 'classes' && {
        perClass: countsOf(targets, target.names.length),
        classOrder: targets,
      }),
    } as const
    return { outputs: { data }, facts }
  },
  plan: {
    kind: 'dataset',
    dataset: (params) => {
      const read = readTable(params.table, 'table')
      if (!read.ok) throw new Error('a table with problems has no examples')
      const { inputs, targets, target } = read.value
      return { kind: 'table', inputs, targets, target: target.kind }
    },
  },
  title: ({ preset }) => {
    if (preset === 'own') return { en: 'Own table', de: 'Eigene Tabelle' }
    return { en: PRESET_NAMES.en[preset], de: PRESET_NAMES.de[preset] }
  },
  examples: [
    {
      name: { en: 'Millimetres and inches', de: 'Millimeter und Zoll' },
      params: {},
      inputs: {},
      outputs: {
        data: {
          shape: [1],
          features: [{ name: { en: 'millimetres', de: 'Millimeter' }, unit: 'mm' }],
          target: { kind: 'numbers', names: [{ en: 'inches', de: 'Zoll' }], units: ['in'] },
          examples: { train: 3, validation: 0, test: 0 },
          range: [1, 60],
        },
      },
    },
    {
      name: { en: 'Cars with a missing value', de: 'Autos, bei denen ein Wert fehlt' },
      params: { preset: 'auto-mpg' },
      inputs: {},
      outputs: {
        data: { shape: [3], examples: { train: 392, validation: 0, test: 0 }, range: [3, 5140] },
      },
    },
    {
      name: { en: 'Three kinds of iris', de: 'Drei Arten von Schwertlilien' },
      params: { preset: 'iris' },
      inputs: {},
      outputs: {
        data: {
          shape: [4],
          target: { kind: 'classes', names: ['setosa', 'versicolor', 'virginica'] },
          examples: { train: 150, validation: 0, test: 0 },
          range: [0.1, 7.9],
        },
      },
    },
    {
      name: { en: 'A table of one’s own', de: 'Eine eigene Tabelle' },
      params: own(['unused', 'input', 'class'], ['a', 1, 'yes'], ['b', null, 'no'], ['c', 3, 'no']),
      inputs: {},
      outputs: {
        data: {
          shape: [1],
          features: [{ name: 'input' }],
          target: { kind: 'classes', names: ['no', 'yes'] },
          examples: { train: 2, validation: 0, test: 0 },
        },
      },
    },
    {
      name: { en: 'Text in a column of numbers', de: 'Text in einer Spalte mit Zahlen' },
      params: own(['input', 'target'], [1, 2], ['many', 3]),
      inputs: {},
      problems: ['table-text-in-numbers'],
    },
    {
      name: { en: 'Words where a number is asked for', de: 'Wörter, wo eine Zahl verlangt ist' },
      params: own(['input', 'target'], [1, 'yes'], [2, 'no']),
      inputs: {},
      problems: ['table-text-in-target'],
    },
    {
      name: { en: 'Nothing to learn from', de: 'Nichts zum Lernen' },
      params: own(['unused', 'target'], [1, 2]),
      inputs: {},
      problems: ['table-no-input'],
    },
    {
      name: { en: 'Nothing to predict', de: 'Nichts zum Vorhersagen' },
      params: own(['input', 'input'], [1, 2]),
      inputs: {},
      problems: ['table-no-target'],
    },
    {
      name: { en: 'Two columns to predict', de: 'Zwei Spalten zum Vorhersagen' },
      params: own(['input', 'target', 'class'], [1, 2, 'a']),
      inputs: {},
      problems: ['table-two-targets'],
    },
    {
      name: { en: 'No complete row', de: 'Keine vollständige Zeile' },
      params: own(['input', 'target'], [1, null], [null, 2]),
      inputs: {},
      problems: ['table-empty'],
    },
    {
      name: { en: 'One class only', de: 'Nur eine Klasse' },
      params: own(['input', 'class'], [1, 'yes'], [2, 'yes']),
      inputs: {},
      problems: ['table-one-class'],
    },
  ],
  text: {
    en: {
      title: 'Table',
      summary: 'Examples as rows of numbers: measured values with the answer beside them.',
      help: paragraphs(
        'Not everything is a picture. In a table every row is an example. Some columns are inputs: the numbers from which the network is to draw its conclusion. One column is what it is to predict: a number (then it is a regression) or a class such as pass or fail.',
        'Choose one of the tables: three lengths in millimetres and inches, three temperatures in Celsius and Fahrenheit, hours of study and whether the exam was passed, cars with their fuel economy, or the irises of 1936, the best known table of all. Or write a table of your own: as soon as you change a cell, the table is yours. You can also paste cells out of a spreadsheet or open a CSV file.',
        'An empty cell is a missing value; a row in which one is missing that is needed is left out. Text may only stand in a column of classes or in one that is not used.',
        'All rows are for training. Put a Split behind it to set some aside for validation and testing; with fewer than about thirty rows that makes little sense. If the columns differ much in size, as with cylinders and weight, a Scale that standardises brings each of them to the same size.',
        'Try this: learn from the three rows of millimetres and inches with a single neuron without bias and activation. Its weight becomes 0.03937, the number of inches in a millimetre.',
      ),
      keywords: [
        'CSV',
        'spreadsheet',
        'data set',
        'dataset',
        'rows',
        'columns',
        'regression',
        'iris',
        'Auto MPG',
        'Celsius',
        'Fahrenheit',
        'inches',
        'exam',
        'own data',
      ],
      inputs: {},
      outputs: { data: 'Examples' },
      params: {
        preset: {
          label: 'Table',
          hint: 'Which table. As soon as you change a cell it becomes your own; choose the name again to see the original.',
          options: PRESET_NAMES.en,
        },
        table: {
          label: 'Rows',
          hint: 'Every row is an example. Choose for each column whether it is an input, what is to be predicted, or not used.',
        },
      },
    },
    de: {
      title: 'Tabelle',
      summary: 'Beispiele als Zeilen von Zahlen: Messwerte, neben denen die Antwort steht.',
      help: paragraphs(
        'Nicht alles ist ein Bild. In einer Tabelle ist jede Zeile ein Beispiel. Manche Spalten sind Eingaben: die Zahlen, aus denen das Netz schließen soll. Eine Spalte ist das, was es vorhersagen soll: eine Zahl (dann ist es eine Regression) oder eine Klasse wie bestanden oder nicht bestanden.',
        'Wähle eine der Tabellen: drei Längen in Millimetern und Zoll, drei Temperaturen in Celsius und Fahrenheit, Lernstunden und ob die Prüfung bestanden wurde, Autos und wie weit sie mit einer Gallone kommen, oder die Schwertlilien von 1936, die bekannteste Tabelle von allen. Oder schreib eine eigene: Sobald du eine Zelle änderst, gehört die Tabelle dir. Du kannst auch Zellen aus einer Tabellenkalkulation einfügen oder eine CSV-Datei öffnen.',
        'Eine leere Zelle ist ein fehlender Wert; eine Zeile, in der ein nötiger fehlt, bleibt weg. Text darf nur in einer Spalte mit Klassen stehen oder in einer, die nicht benutzt wird.',
        'Alle Zeilen sind zum Trainieren da. Setze ein Aufteilen dahinter, um einige zum Validieren und Testen beiseitezulegen; bei weniger als etwa dreißig Zeilen lohnt sich das kaum. Sind die Spalten sehr verschieden groß, wie Zylinder und Gewicht, bringt ein Skalieren, das standardisiert, jede auf dieselbe Größe.',
        'Probier aus: Lerne aus den drei Zeilen mit Millimetern und Zoll mit einem einzigen Neuron ohne Bias und Aktivierung. Sein Gewicht wird 0,03937, so viele Zoll hat ein Millimeter.',
      ),
      keywords: [
        'CSV',
        'Tabellenkalkulation',
        'Datensatz',
        'Zeilen',
        'Spalten',
        'Regression',
        'Iris',
        'Schwertlilie',
        'Auto MPG',
        'Celsius',
        'Fahrenheit',
        'Zoll',
        'Prüfung',
        'eigene Daten',
      ],
      inputs: {},
      outputs: { data: 'Beispiele' },
      params: {
        preset: {
          label: 'Tabelle',
          hint: 'Welche Tabelle. Sobald du eine Zelle änderst, wird es deine eigene; wähle den Namen noch einmal, um das Original zu sehen.',
          options: PRESET_NAMES.de,
        },
        table: {
          label: 'Zeilen',
          hint: 'Jede Zeile ist ein Beispiel. Wähle für jede Spalte, ob sie eine Eingabe ist, vorhergesagt werden soll oder nicht benutzt wird.',
        },
      },
    },
  },
})
