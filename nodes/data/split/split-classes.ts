import type { ProblemDraft } from '../../../src/graph/document/problem.ts'
import { type ClassCounts, type DataValue, PARTS, type Part } from '../../../src/graph/values/port-value.ts'
import { countClasses, listOf } from '../class-counts.ts'

/** The classes of each part when the last examples are moved as they stand; nothing where their order is unknown. */
export function splitClasses(
  { classOrder, perClass, target }: DataValue,
  validation: number,
  test: number,
): { readonly classOrder: readonly number[]; readonly perClass: ClassCounts } | undefined {
  if (!classOrder || !perClass) return undefined
  const kept = classOrder.length - validation - test
  const counted = (from: number, to?: number) => countClasses(classOrder.slice(from, to), target.names.length)
  const and = (before: readonly number[], moved: readonly number[]) =>
    before.map((n, i) => n + (moved[i] ?? 0))
  return {
    classOrder: classOrder.slice(0, kept),
    perClass: {
      train: counted(0, kept),
      validation: and(perClass.validation, counted(kept, kept + validation)),
      test: and(perClass.test, counted(kept + validation)),
    },
  }
}

/**
 * A part that is no fair mixture: it lacks a class that a mixed one would have, or a class is so rare that no mixing
 * gives every part one. `sizes` are the examples that go where, `known` their classes where they are not mixed.
 */
export function unfairSplit(
  { perClass, target, examples }: DataValue,
  sizes: Readonly<Record<Part, number>>,
  known: { readonly perClass: ClassCounts } | undefined,
): ProblemDraft | undefined {
  if (!perClass || target.kind === 'numbers') return undefined
  const namesOf = (classes: readonly number[]) =>
    listOf(classes.map((index) => target.names[index] ?? `${index}`))
  const expected = (index: number, part: Part) =>
    ((perClass.train[index] ?? 0) * sizes[part]) / Math.max(1, examples.train)
  const all = [...target.names.keys()].filter((index) => (perClass.train[index] ?? 0) > 0)
  for (const part of PARTS) {
    const missing = all.filter((index) => known?.perClass[part][index] === 0 && expected(index, part) >= 1)
    if (missing.length > 0)
      return {
        code: 'part-lacks-classes',
        severity: 'warning',
        values: { part, names: namesOf(missing), missing: missing.length, classes: all.length },
        param: 'shuffle',
        fix: { kind: 'set', param: 'shuffle', value: true },
      }
  }
  for (const part of ['validation', 'test'] as const) {
    const rare = all.filter((index) => sizes[part] > 0 && expected(index, part) < 1)
    if (rare.length > 0)
      return {
        code: 'classes-rare',
        severity: 'warning',
        values: { part, names: namesOf(rare), rare: rare.length },
      }
  }
  return undefined
}
