import { describe, expect, test } from 'vitest'
import type { EpochTrace } from '../../src/engine/protocol.ts'
import type { DataStep } from '../../src/graph/plan/plan.ts'
import { runLook } from '../../src/ui/trainers/run-palette.ts'
import { answersAt, epochsAnswered } from '../../src/ui/views/compare/answers/answers-at.ts'
import {
  accuracyOf,
  confusionOf,
  differenceOf,
  mostConfused,
} from '../../src/ui/views/compare/answers/count-answers.ts'
import { listAnswers } from '../../src/ui/views/compare/answers/list-answers.ts'
import { withSameExamples } from '../../src/ui/views/compare/answers/same-examples.ts'
import { decadesOf, layerLines, valueAt } from '../../src/ui/views/compare/layers/layer-lines.ts'
import { idleRun } from '../../testing/scripted-project.ts'

const asked = Uint8Array.of(0, 1, 2, 2, 1, 0)
const answers = (...classes: number[]) => Uint8Array.from(classes)

function shown(trainer: string, trace: readonly EpochTrace[], steps: readonly DataStep[] = []) {
  const run = idleRun(trainer)
  const ran = { ...run.ran, outputs: 3, data: { ...run.ran.data, steps } }
  return { title: trainer, look: runLook(0), run: { ...run, ran, trace, validation: asked } }
}
const epoch = (number: number, given?: Uint8Array): EpochTrace => ({
  epoch: number,
  trainedMs: number,
  ...(given && { answers: given }),
})

describe('answers of runs', () => {
  const right = answers(0, 1, 2, 2, 1, 0)
  const some = answers(0, 2, 2, 1, 1, 1)

  test('are compared where the examples are the same, whatever is done to their numbers', () => {
    const plain = shown('a', [epoch(1, some)])
    const divided = shown('b', [epoch(1, right)], [{ kind: 'divide', by: 255 }])
    const shuffled = shown('c', [epoch(1, right)], [{ kind: 'shuffle', parts: ['validation'], seed: 1 }])
    const silent = shown('d', [epoch(1)])
    const same = withSameExamples([silent, shuffled, plain, divided])
    expect(same?.runs.map(({ title }) => title)).toEqual(['a', 'b'])
    expect(same?.others.map(({ title }) => title)).toEqual(['d', 'c'])
    expect(withSameExamples([silent])).toBeUndefined()
  })

  test('of an epoch are those of the latest before it, where the run told none then', () => {
    const run = shown('a', [epoch(1, some), epoch(2), epoch(3, right)])
    expect([0, 1, 2, 3, 9].map((at) => answersAt(run, at)?.epoch)).toEqual([undefined, 1, 1, 3, 3])
    expect(epochsAnswered([run, shown('b', [epoch(2, right)])])).toEqual([1, 2, 3])
  })

  test('are counted by what was asked', () => {
    const confusion = confusionOf(asked, some, 3)
    expect(confusion).toEqual([
      [1, 1, 0],
      [0, 1, 1],
      [0, 1, 1],
    ])
    expect(accuracyOf(asked, some)).toBe(3 / 6)
    expect(differenceOf(confusion, confusionOf(asked, right, 3))).toEqual([
      [-1, 1, 0],
      [0, -1, 1],
      [0, 1, -1],
    ])
    expect(mostConfused(confusion)).toEqual({ actual: 0, answer: 1, count: 1 })
    expect(mostConfused(confusionOf(asked, right, 3))).toBeUndefined()
  })

  test('are listed where runs disagree, the most divided examples first', () => {
    const other = answers(0, 0, 2, 1, 1, 0)
    const listed = listAnswers(asked, [right, some, other], 'disagree')
    expect(listed.map(({ index }) => index)).toEqual([1, 3, 5])
    expect(listed[0]).toEqual({
      index: 1,
      actual: 1,
      given: [
        { answer: 1, runs: [0] },
        { answer: 2, runs: [1] },
        { answer: 0, runs: [2] },
      ],
    })
    expect(listed[1]?.given).toEqual([
      { answer: 1, runs: [1, 2] },
      { answer: 2, runs: [0] },
    ])
    const indices = (which: 'all-wrong' | 'any-wrong') =>
      listAnswers(asked, [some, other], which).map(({ index }) => index)
    expect(indices('all-wrong')).toEqual([1, 3])
    expect(indices('any-wrong')).toEqual([1, 5, 3])
  })
})

describe('sizes of layers', () => {
  const sizes = (first: number, second: number) => [
    { layer: 'one', weights: 1, gradients: first, updates: first / 10 },
    { layer: 'two', weights: 2, gradients: second, updates: second / 10 },
  ]
  const run = shown('a', [
    { ...epoch(1), layers: sizes(1e-5, 0.02), relus: [{ layer: 'one', dead: 0.25 }] },
    epoch(2),
    { ...epoch(3), layers: sizes(0, 0.3), relus: [{ layer: 'one', dead: 0.5 }] },
  ])

  test('make a line for each layer, with a point for each epoch that told them', () => {
    expect(layerLines([run], 'gradients')).toEqual([
      { run: 0, layer: 'one', epochs: [1, 3], values: [1e-5, 0] },
      { run: 0, layer: 'two', epochs: [1, 3], values: [0.02, 0.3] },
    ])
    expect(layerLines([run], 'dead')).toEqual([{ run: 0, layer: 'one', epochs: [1, 3], values: [0.25, 0.5] }])
    const [one] = layerLines([run], 'dead')
    expect([0, 1, 2, 3, 7].map((at) => valueAt(one!, at))).toEqual([undefined, 0.25, 0.25, 0.5, 0.5])
  })

  test('lie between powers of ten; zero has none', () => {
    expect(decadesOf(layerLines([run], 'gradients'))).toEqual([-5, 0])
    expect(decadesOf(layerLines([run], 'weights'))).toEqual([0, 1])
    expect(decadesOf([])).toEqual([-1, 0])
    const vanished = { ...layerLines([run], 'gradients')[0]!, values: [0.01, 1e-18] }
    expect(decadesOf([vanished])).toEqual([-10, -2])
  })
})
