import type { Text } from '../../../src/graph/base/text.ts'
import type { Fix, ProblemDraft } from '../../../src/graph/document/problem.ts'
import type { DataValue, NetworkValue, Target } from '../../../src/graph/values/port-value.ts'
import { formatNumber } from '../../../src/graph/words/format-number.ts'
import { listOf } from '../../data/class-counts.ts'

type Warning = Omit<ProblemDraft, 'severity'>

/** Numbers asked for that are larger are a way too long for usual rates, or one that leads to infinity. */
const LARGE_TARGET = 1000
/** Differences that are smaller are drowned by what a network answers at first. */
const FAINT_TARGET = 1e-3

/** What is worth saying about the size of the numbers asked for; nothing where it is not known. */
export function targetWarnings(target: Target, fix: Fix): readonly Warning[] {
  if (target.kind === 'classes' || !target.range) return []
  const [least, most] = target.range
  const largest = Math.max(-least, most)
  const found: Warning[] = []
  if (largest > LARGE_TARGET) found.push({ code: 'target-large', values: { largest }, fix })
  else if (most > least && most - least < FAINT_TARGET)
    found.push({ code: 'target-faint', values: { span: most - least }, fix })
  if (target.indistinct) {
    const [one, other] = target.indistinct
    found.push({ code: 'target-indistinct', values: { one: inFull(one), other: inFull(other) }, fix })
  }
  return found
}

/** Values of a column that a network cannot tell apart: they can once they are counted from their mean. */
export function alikeInputs(
  { features }: DataValue,
  { feature, values: [one, other] }: NonNullable<DataValue['indistinct']>,
  fix: Fix,
): Warning {
  const name = features?.[feature]?.name ?? `${feature + 1}`
  return { code: 'inputs-indistinct', values: { name, one: inFull(one), other: inFull(other) }, fix }
}

/** With every digit, because it is about the last ones. */
function inFull(value: number): Text {
  const all = { maximumSignificantDigits: 17 }
  return { en: formatNumber(value, 'en', all), de: formatNumber(value, 'de', all) }
}

/** Fewer training examples of a class than these teach nothing that holds for others. */
const FEW = 5
/** As long as the other classes have no more than so many times as many, nothing else is to be expected. */
const OUTNUMBERED = 10

/** Classes that the network hardly practises, or not at all, as far as it is known how many examples there are. */
export function classWarnings({ perClass, target, examples }: DataValue): readonly Warning[] {
  if (target.kind === 'numbers' || !perClass || examples.train === 0) return []
  const most = Math.max(...perClass.train)
  const named = (isMeant: (count: number) => boolean) =>
    target.names.filter((_, index) => isMeant(perClass.train[index] ?? 0))
  const none = named((count) => count === 0)
  if (none.length > 0)
    return [{ code: 'classes-untrained', values: { names: listOf(none), none: none.length } }]
  const few = named((count) => count < FEW && count * OUTNUMBERED < most)
  return few.length > 0
    ? [{ code: 'classes-few', values: { names: listOf(few), few: few.length, most } }]
    : []
}

/** So much of the values that moving averages began with may be left in them at the end. */
const LEFT_OVER = 0.1
/** So much is left with the momentum that is offered. */
const OFFERED = 0.05

/**
 * Batch normalisation uses its moving averages when nothing is learned: for validation, measuring and answers. After
 * few steps they are still what they began with.
 */
export function averageWarnings({ layers }: NetworkValue, steps: number, epochs: number): readonly Warning[] {
  const [slowest] = layers
    .filter((layer) => layer.momentum !== undefined)
    .sort((a, b) => (b.momentum ?? 0) - (a.momentum ?? 0))
  const momentum = slowest?.momentum ?? 0
  const all = steps * epochs
  const left = momentum ** all
  if (!slowest || left <= LEFT_OVER) return []
  const wanted = Math.ceil(Math.log(LEFT_OVER) / Math.log(momentum) / steps)
  const value = Math.floor(100 * OFFERED ** (1 / all)) / 100
  return [
    {
      code: 'averages-unsettled',
      values: { steps: all, percent: Math.round(left * 100), momentum, epochs: wanted, lower: value },
      fix: { kind: 'set', node: slowest.node, param: 'momentum', value },
    },
  ]
}
