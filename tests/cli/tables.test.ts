import { describe, expect, it } from 'vitest'
import { call } from './call.ts'
import { tableGraph } from './table-graph.ts'

const runsOf = (stdout: string) => JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '').runs

describe('faltwerk run on a table', () => {
  it('says the rule a neuron has found, in the units of the table, although the data was scaled', async () => {
    const file = await tableGraph({
      preset: 'celsius',
      optimizer: { algorithm: 'adam', learningRate: 2 },
      epochs: 400,
      inputs: [[100], [37]],
      scale: { mode: 'standardise' },
    })
    const { status, stdout, stderr } = await call('run', file, '--json')
    expect(status, stderr).toBe(0)
    const [run] = runsOf(stdout)
    expect(run.predictions.map(({ values }: { values: number[] }) => values)).toEqual([[100], [37]])
    expect(run.predictions[0].outputs[0]).toBeCloseTo(212, 1)
    expect(run.predictions[1].outputs[0]).toBeCloseTo(98.6, 1)
    expect(run.words[0].sentences).toEqual(['°F = 1.8 · °C + 32'])
    expect(run.words[0].formulas[0].units[0].factors[0]).toBeCloseTo(1.8, 3)
    expect(run.evaluation.meanAbsoluteError).toBeLessThan(0.01)
    expect(run.evaluation.r2).toBeCloseTo(1, 5)
    expect(run.evaluation).not.toHaveProperty('accuracy')
    expect(run.history.accuracy).toEqual([])
  })

  it('prints answers about classes with their probability, scores of each class and the baseline', async () => {
    const file = await tableGraph({
      preset: 'exam',
      activation: 'sigmoid',
      optimizer: { algorithm: 'adam', learningRate: 1 },
      epochs: 250,
      inputs: [[44], [20]],
    })
    const { status, stdout, stderr } = await call('run', file, '--language', 'de')
    expect(status, stderr).toBe(0)
    expect(stdout).toMatch(/^predict: 44 h → bestanden \([01],?\d*\)$/m)
    expect(stdout).toMatch(/^predict: 20 h → nicht bestanden \([01],?\d*\)$/m)
    expect(stdout).toMatch(/^words: Wahrscheinlichkeit\(bestanden\) = sigmoid\([\d,]+ · Stunden − [\d,]+\)$/m)
    expect(stdout).toMatch(/^words: Über ein halb ab \d\d(,\d+)? h\.$/m)
    expect(stdout).toMatch(/^bestanden +1,0000 +1,0000 +1,0000 +3$/m)
    expect(stdout).toContain('Immer „nicht bestanden“ zu antworten ergäbe 0,5000.')
    expect(stdout).toContain('AUC 1,0000')
  })
})
