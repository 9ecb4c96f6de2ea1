import type { Json } from '../../src/graph/base/json.ts'
import type { PortRef } from '../../src/graph/document/document.ts'
import type { Shape } from '../../src/graph/values/port-value.ts'
import type { Draws } from './draws.ts'
import type { GraphPen } from './graph-pen.ts'

type Params = Readonly<Record<string, Json>>

const CLASS_NAMES = [
  'Gänseblümchen',
  'a/b',
  'rot & grün',
  'no',
  'yes',
  '漢字',
  '"so"',
  'x, y',
  '7',
  'Ω',
  'none',
  ' ',
]

/** A data set with the steps behind it that change numbers, drawn; the rest of the graph begins at the port. */
export function addRandomData(pen: GraphPen, draws: Draws): PortRef {
  const source = draws.one([arrayPictures, arrayPictures, arrayRows, shippedPictures, table, table])(
    pen,
    draws,
  )
  let end = source
  const { shape, range } = pen.dataAt(source)
  const isPicture = shape.length === 3
  const steps = [
    ...(isPicture && (Math.max(...shape) > 14 || draws.happens(0.3)) ? [resize] : []),
    ...(Math.max(-range[0], range[1]) > 10 || draws.happens(0.5) ? [scale] : []),
    ...(draws.happens(0.15) ? [scale] : []),
  ]
  if (draws.happens(0.3)) steps.reverse()
  for (const step of steps) end = step(pen, draws, end)
  end = scaleTarget(pen, draws, end)
  return draws.happens(0.5) ? pen.add('split', { testPercent: 20 }, { data: [end] }) : end
}

const array = (role: string, shape: Shape, facts: Params) => ({
  content: '0'.repeat(64),
  name: `${role}.npy`,
  dtype: '<f4',
  role,
  shape,
  first: [0],
  ...facts,
})

/** Arrays with examples of a shape, and either classes or a number each to answer. */
function ownArrays(pen: GraphPen, draws: Draws, shape: Shape, range: readonly [number, number]): PortRef {
  const classes = draws.whole(2, 5)
  const names = Array.from({ length: classes }, (_, i) => CLASS_NAMES[(i * 5 + classes) % CLASS_NAMES.length])
  const answers: Params = draws.happens(0.6)
    ? { dtype: '|u1', range: [0, classes - 1], labels: names.map((_, label) => [label, 40]) }
    : { range: [-20, 40], fractions: true }
  const files = (['train', 'test'] as const).flatMap((part) => [
    array(`x-${part}`, [200, ...shape], { range, fractions: true }),
    array(`y-${part}`, [200], answers),
  ])
  const named = 'labels' in answers ? { names } : { names: ['Höhe / m'] }
  return pen.add('arrays', { arrays: { files, shape, channelsFirst: false, ...named } as unknown as Json })
}

function arrayPictures(pen: GraphPen, draws: Draws): PortRef {
  const shape = [draws.whole(6, 12), draws.whole(6, 12), draws.one([1, 2, 3])]
  return ownArrays(pen, draws, shape, draws.happens(0.5) ? [0, 255] : [-1, 1])
}

function arrayRows(pen: GraphPen, draws: Draws): PortRef {
  return ownArrays(pen, draws, [draws.whole(1, 20)], [-3, 3])
}

function shippedPictures(pen: GraphPen, draws: Draws): PortRef {
  const type = draws.one(['digits', 'fashion', 'screws', 'street-signs'])
  const classes = draws.happens(0.3) ? [1, 3] : draws.happens(0.3) ? [0, 2, 4] : undefined
  return pen.add(type, { train: 500, test: 100, ...(classes && { classes }) })
}

function table(pen: GraphPen, draws: Draws): PortRef {
  const preset = draws.one(['mm-inch', 'celsius', 'exam', 'auto-mpg', 'iris', 'own', 'own', 'own'])
  if (preset !== 'own') return pen.add('table', { preset })
  const inputs = draws.whole(1, 8)
  const classes = draws.happens(0.5) ? draws.whole(2, 4) : 0
  const columns = [
    ...Array.from({ length: inputs }, (_, i) => ({ name: `Größe ${i} / m²`, role: 'input', unit: 'm²' })),
    classes > 0 ? { name: 'Sorte', role: 'class' } : { name: 'Preis', role: 'target', unit: '€' },
  ]
  const rows = Array.from({ length: 30 }, (_, row) => [
    ...Array.from({ length: inputs }, (_, i) => draws.whole(-50, 50) * (i + 1)),
    classes > 0 ? (CLASS_NAMES[row % classes] as string) : draws.whole(0, 500),
  ])
  return pen.add('table', { preset: 'own', table: { columns, rows } })
}

type AddStep = (pen: GraphPen, draws: Draws, end: PortRef) => PortRef

const resize: AddStep = (pen, draws, end) =>
  pen.add(
    'resize',
    {
      size: [draws.whole(6, 11), draws.whole(6, 11)],
      method: draws.one(['area', 'bilinear', 'nearest']),
    },
    { data: [end] },
  )

const scale: AddStep = (pen, draws, end) => {
  const [least, most] = pen.dataAt(end).range
  const by = draws.one([Math.max(-least, most), Math.max(1, most - least)])
  if (draws.happens(0.5)) return pen.add('scale', { by }, { data: [end] })
  return pen.add(
    'scale',
    { mode: 'standardise', per: draws.one(['automatic', 'all', 'column']) },
    { data: [end] },
  )
}

const scaleTarget: AddStep = (pen, draws, end) => {
  if (pen.dataAt(end).target.kind !== 'numbers' || draws.happens(0.3)) return end
  const params: Params = draws.happens(0.5) ? { mode: 'divide', by: draws.one([2, 10, 25]) } : {}
  return pen.add('scale-target', params, { data: [end] })
}
