import { describe, expect, it, test } from 'vitest'
import { call } from './call.ts'
import { type TableGraph, tableGraph } from './table-graph.ts'

const runsOf = (stdout: string) => JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '').runs

/** x and y of twelve examples. */
const table = (x: (i: number) => number, y: (i: number) => number) => ({
  columns: [
    { name: 'x', role: 'input' },
    { name: 'y', role: 'target' },
  ],
  rows: Array.from({ length: 12 }, (_, i) => [x(i), y(i)]),
})

const neuron: Omit<TableGraph, 'inputs'> = {
  preset: 'own',
  optimizer: { algorithm: 'adam', learningRate: 0.1 },
  epochs: 200,
  scale: { mode: 'standardise' },
}

describe('a neuron on a table of large numbers', () => {
  it.each([
    ['a billion and a little', (i: number) => 1e9 + i, (i: number) => i, undefined, 11],
    ['the seconds of minutes', (i: number) => 1.7e9 + 60 * i, (i: number) => 3 * i - 7, undefined, 33],
    ['numbers beyond single precision', (i: number) => i * 1e301, (i: number) => i, undefined, 11],
    ['numbers below it', (i: number) => i * 1e-201, (i: number) => i, undefined, 11],
    ['targets of a billion and a little', (i: number) => i, (i: number) => 1e9 + i, {}, 11],
    ['targets beyond all measure', (i: number) => i, (i: number) => 1e31 * (i - 5), {}, 11e31],
    ['targets in thousands', (i: number) => i, (i: number) => 1e3 * i, { mode: 'divide', by: 1e3 }, 11e3],
  ])('learns %s, and is measured and asked in their units', async (_, x, y, scaleTarget, spread) => {
    const inputs = [[x(3)], [x(8)]]
    const file = await tableGraph({
      ...neuron,
      table: table(x, y),
      inputs,
      ...(scaleTarget && { scaleTarget }),
    })
    const { status, stdout, stderr } = await call('run', file, '--json')
    expect(status, stderr).toBe(0)
    const [run] = runsOf(stdout)
    expect(run.evaluation.rootMeanSquaredError / spread).toBeLessThan(1e-3)
    expect((run.predictions[0].outputs[0] - y(3)) / spread).toBeCloseTo(0, 2)
    expect((run.predictions[1].outputs[0] - y(8)) / spread).toBeCloseTo(0, 2)
    // The formula says the same as the network.
    const [{ factors, constant }] = run.words[0].formulas[0].units
    expect((factors[0] * x(8) + constant - y(8)) / spread).toBeCloseTo(0, 2)
  })

  it('says its rule with as many digits as it takes', async () => {
    const file = await tableGraph({
      ...neuron,
      table: table(
        (i) => 1e9 + i,
        (i) => i,
      ),
      inputs: [[1e9 + 5]],
    })
    const { stdout } = await call('run', file)
    const [, factor, constant] = /^words: y = ([\d.]+) · x − ([\d,.]+)$/m.exec(stdout) ?? []
    expect(Number(factor) * (1e9 + 5) - Number(constant?.replaceAll(',', ''))).toBeCloseTo(5, 0)
    expect(stdout).toMatch(/^predict: x 1,000,000,005 → (5|5\.0\d*|4\.99\d*)$/m)
  })

  it('whose answers are bent says how they come back into their unit', async () => {
    const file = await tableGraph({
      ...neuron,
      activation: 'tanh',
      table: table(
        (i) => i,
        (i) => 1000 * i,
      ),
      inputs: [[1]],
      scaleTarget: {},
    })
    const { stdout } = await call('run', file)
    expect(stdout).toMatch(/^words: y = 3,452 · tanh\([\d.]+ · x − [\d.]+\) \+ 5,500$/m)
  })
})

test('a target that is what is too large is warned of, and blamed for what comes of it', async () => {
  const huge = {
    ...neuron,
    table: table(
      (i) => i,
      (i) => 1e31 * i,
    ),
    inputs: [[1]],
  }
  const file = await tableGraph({ ...huge, optimizer: { algorithm: 'sgd' } })
  expect((await call('check', file)).stdout).toContain(
    'warning: trainer  target-large  The numbers to predict go up to 1.1·10³²',
  )
  const { status, stderr } = await call('run', file)
  expect(status).toBe(1)
  expect(stderr).toContain(
    'the numbers asked for reach 1.1·10³², so every mistake is huge. Put a Scale target',
  )
  const german = await call('run', '--language', 'de', file)
  expect(german.stderr).toContain('Die gefragten Zahlen reichen bis 1,1·10³²')
  const scaled = await tableGraph({ ...huge, optimizer: { algorithm: 'sgd' }, scaleTarget: {} })
  expect((await call('check', scaled)).stdout).not.toContain('warning')
  expect((await call('run', scaled)).status).toBe(0)
})

test('numbers that single precision cannot tell apart are warned of until they are counted from their mean', async () => {
  const graph = {
    ...neuron,
    table: table(
      (i) => 1e9 + i,
      (i) => 2e9 + i,
    ),
    inputs: [[1]],
  }
  const bare = (await call('check', await tableGraph({ ...graph, scale: { mode: 'divide', by: 1e6 } })))
    .stdout
  expect(bare).toContain('in “x”, 1,000,000,000 and 1,000,000,001 are one and the same')
  expect(bare).toContain('the numbers to predict 2,000,000,000 and 2,000,000,001 are one and the same')
  const divided = await tableGraph({ ...graph, scaleTarget: { mode: 'divide', by: 1e9 } })
  expect((await call('check', divided)).stdout).toContain('target-indistinct')
  const fine = (await call('check', await tableGraph({ ...graph, scaleTarget: {} }))).stdout
  expect(fine).not.toContain('indistinct')
})
