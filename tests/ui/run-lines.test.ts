import { constructTable } from '@tanstack/react-table'
import { storeReactivityBindings } from '@tanstack/table-core/store-reactivity-bindings'
import { describe, expect, it } from 'vitest'
import type { Setting } from '../../src/graph/variants/variant.ts'
import type { KeptRun } from '../../src/runs/kept-run.ts'
import type { RunView } from '../../src/session/run-view.ts'
import { lineColumns, lineFeatures, sortingOf, UNGROUPED } from '../../src/ui/runs/arrange-lines.ts'
import { differenceText, spreadText } from '../../src/ui/runs/difference-text.ts'
import { type LineOrder, lineValue, nextOrder, valueTogether } from '../../src/ui/runs/line-values.ts'
import { nextLine } from '../../src/ui/runs/next-line.ts'
import {
  deletedLines,
  findLines,
  type Grouping,
  groupLines,
  type RunLine,
  runLines,
} from '../../src/ui/runs/run-line.ts'
import { groupEntry } from '../../src/ui/runs/table-entry.ts'
import { tickedNext } from '../../src/ui/trainers/compared-runs.ts'
import type { Measure } from '../../src/ui/trainers/measure.ts'
import { runLook } from '../../src/ui/trainers/run-palette.ts'
import type { ShownTrainer } from '../../src/ui/trainers/use-runs.ts'
import { keptRun } from '../../testing/kept-runs.ts'
import { scriptedRun } from '../../testing/scripted-runs.ts'

const NOT_IN_CURVES = { ticked: new Set<string>(), looks: new Map() }
const tools = {
  text: (text: unknown) => String(text),
  settings: (settings: readonly Setting[]) =>
    settings.map(({ param, value }) => `${param} ${value}`).join(' · '),
}

const trainer = (id: string, more: Partial<ShownTrainer> = {}): ShownTrainer => ({
  id,
  title: id,
  look: runLook(0),
  run: undefined,
  ...more,
})

const titles = (lines: readonly RunLine[]) => lines.map(({ title }) => title)
const kept = (run: string, accuracy?: number, more: Partial<KeptRun> = {}) =>
  keptRun({
    run,
    name: run,
    figures: { training: {}, validation: { accuracy, loss: accuracy && 1 - accuracy }, test: {} },
    ...more,
  })

function sorted(lines: readonly RunLine[], order: LineOrder | undefined, measure: Measure = 'accuracy') {
  const table = constructTable({
    features: { ...lineFeatures, coreReactivityFeature: storeReactivityBindings() } as typeof lineFeatures,
    columns: lineColumns,
    data: lines,
    state: { sorting: sortingOf(order, measure), grouping: UNGROUPED },
  })
  return titles(table.getRowModel().rows.map(({ original }) => original))
}

describe('the lines of the table of runs', () => {
  it('are the trainers, and below them what else is kept', () => {
    const run = scriptedRun('a', 2, { run: 'now' })
    const lines = runLines(
      [trainer('a', { run }), trainer('b')],
      [kept('now'), kept('before')],
      NOT_IN_CURVES,
      tools,
    )
    expect(lines.map(({ id, isCurrent }) => [id, isCurrent])).toEqual([
      ['now', true],
      ['b', true],
      ['before', false],
    ])
  })

  it('call a run of a trainer what a person calls it', () => {
    const run = scriptedRun('a', 2, { run: 'now' })
    expect(
      titles(runLines([trainer('a', { run })], [kept('now', 0.5, { name: 'Mine' })], NOT_IN_CURVES, tools)),
    ).toEqual(['Mine'])
  })

  it('begin with the baseline', () => {
    const lines = runLines(
      [trainer('a')],
      [kept('x'), kept('y', 0.4, { isBaseline: true })],
      NOT_IN_CURVES,
      tools,
    )
    expect(titles(lines)).toEqual(['y', 'a', 'x'])
  })
})

describe('sorting the table of runs', () => {
  const lines = runLines(
    [trainer('none')],
    [kept('run 10', 0.9), kept('run 2', 0.7), kept('diverged', Number.NaN), kept('run 1', 0.8)],
    NOT_IN_CURVES,
    tools,
  )

  it('puts the best at the top, of accuracy the largest and of loss the smallest', () => {
    const order = { column: 'validation', isReversed: false } as const
    expect(sorted(lines, order).slice(0, 3)).toEqual(['run 10', 'run 1', 'run 2'])
    expect(sorted(lines, order, 'loss').slice(0, 3)).toEqual(['run 10', 'run 1', 'run 2'])
  })

  it('puts what has no number at the end, whichever way round', () => {
    for (const isReversed of [false, true])
      expect(sorted(lines, { column: 'validation', isReversed }).slice(3)).toEqual(['none', 'diverged'])
  })

  it('counts in names', () => {
    expect(sorted(lines, { column: 'run', isReversed: false })).toEqual([
      'diverged',
      'none',
      'run 1',
      'run 2',
      'run 10',
    ])
  })

  it('is turned round by the second press on a heading and undone by the third', () => {
    const first = nextOrder(undefined, 'seed')
    const second = nextOrder(first, 'seed')
    expect(first).toEqual({ column: 'seed', isReversed: false })
    expect(second).toEqual({ column: 'seed', isReversed: true })
    expect(nextOrder(second, 'seed')).toBeUndefined()
    expect(nextOrder(second, 'test')).toEqual({ column: 'test', isReversed: false })
    expect(sorted(lines, undefined)).toEqual(titles(lines))
  })
})

it('the best epoch goes by the figure that is shown, of the validation, or of the training without one', () => {
  const run = scriptedRun('a', 3)
  const of = (history: Partial<RunView['history']>, measure: Measure = 'loss') => {
    const [line] = runLines(
      [trainer('a', { run: { ...run, history: { ...run.history, ...history } } })],
      [],
      NOT_IN_CURVES,
      tools,
    )
    return lineValue(line!, 'best', measure)
  }
  expect(of({ loss: [3, 2, 1], valLoss: [3, 1, 2] })).toBe(2)
  expect(of({ loss: [3, Number.NaN, 1], valLoss: [] })).toBe(3)
  expect(of({ loss: [], valLoss: [] })).toBeUndefined()
  expect(of({ valLoss: [3, 1, 2], valAccuracy: [0.7, 0.8, 0.8] }, 'accuracy')).toBe(2)
  const [line] = runLines(
    [],
    [kept('old', 0.9, { bestEpoch: 4, bestAccuracyEpoch: 6 })],
    NOT_IN_CURVES,
    tools,
  )
  expect([lineValue(line!, 'best', 'loss'), lineValue(line!, 'best', 'accuracy')]).toEqual([4, 6])
})

it('a group says what its runs have in common, what they take together, or their mean', () => {
  expect(valueTogether([0.01, 0.01], 'rate')).toBe(0.01)
  expect(valueTogether([0.01, 0.1], 'rate')).toBeUndefined()
  expect(valueTogether([3, undefined, 5], 'step')).toBe(4)
  expect(valueTogether([3, 5], 'bytes')).toBe(8)
  expect(valueTogether([5, 3], 'begun')).toBe(3)
  expect(valueTogether(['b', 'a'], 'run')).toBe('b')
})

describe('what is kept of runs before', () => {
  it('is found by all of its words, in title, optimizer, note and seed', () => {
    const lines = runLines(
      [],
      [kept('Wide', 0.9, { note: 'Twice the filters', seed: 7 }), kept('Deep', 0.8, { optimizer: 'SGD' })],
      NOT_IN_CURVES,
      tools,
    )
    expect(titles(findLines(lines, ' sgd '))).toEqual(['Deep'])
    expect(titles(findLines(lines, 'filters wi'))).toEqual(['Wide'])
    expect(titles(findLines(lines, 'filters sgd'))).toEqual([])
    expect(titles(findLines(lines, '7'))).toEqual(['Wide'])
    expect(findLines(lines, '')).toBe(lines)
    expect(titles(findLines(lines, 'failed', ({ title }) => (title === 'Deep' ? ['failed'] : [])))).toEqual([
      'Deep',
    ])
  })

  it('is not among the others once it is deleted', () => {
    const all = [kept('a', 0.9), kept('b', 0.8, { deletedAt: 1 })]
    expect(titles(runLines([], all, NOT_IN_CURVES, tools))).toEqual(['a'])
    expect(titles(deletedLines(all, tools))).toEqual(['b'])
  })

  it('is told against the baseline, an accuracy in percentage points', () => {
    const number = (value: number, options?: Intl.NumberFormatOptions) => value.toLocaleString('en', options)
    expect(differenceText(0.953, 0.94, 'accuracy', { number })).toBe('+1.3')
    expect(differenceText(0.9, 0.94, 'accuracy', { number })).toBe('-4.0')
    expect(differenceText(0.25, 0.2, 'loss', { number })).toBe('+0.050')
    expect(differenceText(0.2, 0.2, 'loss', { number })).toBe('0.000')
    expect(differenceText(undefined, 0.2, 'loss', { number })).toBe('')
    expect(differenceText(Number.NaN, 0.2, 'loss', { number })).toBe('')
  })
})

it('arrow keys stay within the lines of the table', () => {
  expect(nextLine('ArrowDown', 3, 5)).toBe(4)
  expect(nextLine('ArrowDown', 4, 5)).toBe(4)
  expect(nextLine('ArrowUp', 0, 5)).toBe(0)
  expect(nextLine('PageDown', 0, 5)).toBe(4)
  expect(nextLine('Home', 3, 5)).toBe(0)
  expect(nextLine('End', 0, 5)).toBe(4)
  expect(nextLine('a', 2, 5)).toBeUndefined()
})

it('ticked runs that are gone for good are forgotten, and those that can come back are not', () => {
  const there = [kept('a'), kept('b', 0.5, { deletedAt: 1 }), kept('c')]
  expect(tickedNext(['a', 'gone', 'b'], ['c'], true, there)).toEqual(['a', 'b', 'c'])
  expect(tickedNext(['a', 'b', 'c'], ['a', 'c'], false, there)).toEqual(['b'])
})

describe('runs that belong together', () => {
  const set = (value: number): Setting[] => [{ node: 'optimizer', param: 'rate', value }]
  const lines = runLines(
    [],
    [
      kept('a', 0.9, { group: 'g', seed: 1, setting: 's' }),
      kept('b', 0.8, { group: 'g', seed: 2, setting: 's' }),
      kept('c', 0.7, { setting: 's' }),
      kept('d', 0.6, { group: 'w', variant: { seed: 1, settings: set(0.1) } }),
      kept('e', 0.5, { group: 'w', variant: { seed: 1, settings: set(1) } }),
    ],
    NOT_IN_CURVES,
    tools,
  )
  const together = (by: Grouping) => {
    const found = new Map<string, string>()
    for (const { group, key } of groupLines(lines, by))
      found.set(group ?? key, (found.get(group ?? key) ?? '') + key)
    return [...found.values()]
  }

  it('are those asked for at once with one setting, or all with one setting', () => {
    expect(together('repeats')).toEqual(['ab', 'c', 'd', 'e'])
    expect(together('setting')).toEqual(['abc', 'd', 'e'])
    expect(together('none')).toEqual(['a', 'b', 'c', 'd', 'e'])
  })

  it('say what a sweep has set', () => {
    expect(lines.map(({ optimizer }) => optimizer)).toEqual([
      'Adam',
      'Adam',
      'Adam',
      'Adam · rate 0.1',
      'Adam · rate 1',
    ])
  })

  it('are told by mean and standard deviation, without those that diverged', () => {
    const [a, b] = lines
    const diverged = runLines([], [kept('n', Number.NaN)], NOT_IN_CURVES, tools)
    const { figures, spread } = groupEntry([a!, b!, ...diverged])
    expect(figures?.validation.accuracy).toBeCloseTo(0.85, 12)
    expect(spread?.validation.accuracy).toBeCloseTo(Math.SQRT1_2 / 10, 12)
    expect(spread?.test.accuracy).toBeUndefined()
    const number = (value: number, options?: Intl.NumberFormatOptions) => value.toLocaleString('en', options)
    expect(spreadText(spread?.validation.accuracy, 'accuracy', { number })).toBe('± 7.1')
  })
})
