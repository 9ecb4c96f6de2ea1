import type { RunId } from '../engine/protocol.ts'
import type { Json } from '../graph/base/json.ts'
import type { NodeId } from '../graph/document/document.ts'
import type { Problem } from '../graph/document/problem.ts'
import type { SweepMeasure } from '../graph/values/axis.ts'
import { betterFirst, type Standing } from '../graph/variants/halving.ts'
import type { Setting } from '../graph/variants/variant.ts'
import type { PartFigures } from './kept-run.ts'
import type { GroupMember, RunGroup } from './run-group.ts'

/** What a run of a sweep came to. */
export interface SweepFigures {
  readonly training: PartFigures
  readonly validation: PartFigures
  readonly epoch: number
}

/** One combination of values, with all of its runs: one for each seed. */
export interface SweepPoint {
  readonly settings: readonly Setting[]
  /** The value on every axis. */
  readonly values: readonly Json[]
  /** Its place among the values of every axis, counted from 0. */
  readonly levels: readonly number[]
  readonly runs: readonly RunId[]
  /** Of every seed that has one. */
  readonly scores: readonly number[]
  /** Their mean; missing while there is none. */
  readonly score?: number
  /** Epochs of the seed that got furthest. */
  readonly epoch: number
  readonly status: GroupMember['status']
  /** Seeds that have failed, and why the first of them has, where it is known. */
  readonly failed: number
  readonly problem?: Problem
}

/** One parameter that was varied, with the values it took, in order. */
export interface SweepAxis {
  readonly node: NodeId
  readonly param: string
  readonly values: readonly Json[]
}

/** A sweep by its combinations. */
export interface SweepTable {
  readonly axes: readonly SweepAxis[]
  readonly points: readonly SweepPoint[]
  /** What the scores are: the loss where nothing is right or wrong. */
  readonly measure: SweepMeasure
  /** Whether they are of the validation; else of the training. */
  readonly isValidated: boolean
  /**
   * The place of the best of those that trained to their end with every seed, among the points: by the measure, and
   * among equals by the loss.
   */
  readonly best?: number
}

/** Puts the runs of a sweep together, whatever is known of them so far. */
export function sweepTable(
  { members }: Pick<RunGroup, 'members'>,
  figuresOf: (run: RunId) => SweepFigures | undefined,
  wanted: SweepMeasure,
): SweepTable {
  const figures = new Map(members.flatMap(({ run }) => (run === undefined ? [] : [[run, figuresOf(run)]])))
  const known = [...figures.values()].filter((each) => each !== undefined)
  const isValidated = known.some(({ validation }) => validation.loss !== undefined)
  const part = isValidated ? 'validation' : 'training'
  const measure = known.every((each) => each[part].accuracy === undefined) ? 'loss' : wanted
  const axes = axesOf(members)
  const levels = axes.map(
    ({ values }) => new Map(values.map((value, level) => [JSON.stringify(value), level])),
  )
  const combinations = [...bySettings(members).values()]
  const figuresIn = (own: readonly GroupMember[]) =>
    own.flatMap(({ run }) => (run === undefined ? [] : (figures.get(run) ?? [])))
  const valuesIn = (own: readonly GroupMember[], by: SweepMeasure) =>
    figuresIn(own).flatMap(({ [part]: { [by]: value } }) => (Number.isFinite(value) ? (value as number) : []))
  const points = combinations.map((own): SweepPoint => {
    const settings = own[0]!.variant.settings
    const scores = valuesIn(own, measure)
    const failed = own.filter(({ status }) => status === 'failed')
    const problem = failed.find((each) => each.problem)?.problem
    const values = axes.map((axis) => settings.find((each) => isOf(each, axis))?.value ?? null)
    return {
      settings,
      values,
      levels: values.map((value, axis) => levels[axis]?.get(JSON.stringify(value)) ?? 0),
      runs: own.flatMap(({ run }) => run ?? []),
      scores,
      ...(scores.length > 0 && { score: meanOf(scores) }),
      epoch: Math.max(0, ...figuresIn(own).map(({ epoch }) => epoch)),
      status: statusOf(own),
      failed: failed.length,
      ...(problem && { problem }),
    }
  })
  const standing = (place: number): Standing => ({
    loss: meanOf(valuesIn(combinations[place]!, 'loss')),
    ...(measure === 'accuracy' && { accuracy: points[place]!.score }),
  })
  const isWhole = ({ score, status, failed }: SweepPoint) =>
    score !== undefined && status === 'completed' && failed === 0
  const [best] = points
    .flatMap((point, place) => (isWhole(point) ? [place] : []))
    .sort((a, b) => betterFirst(standing(a), standing(b)) || a - b)
  return { axes, points, measure, isValidated, ...(best !== undefined && { best }) }
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function bySettings(members: readonly GroupMember[]): ReadonlyMap<string, readonly GroupMember[]> {
  const groups = new Map<string, GroupMember[]>()
  for (const member of members) {
    const key = JSON.stringify(member.variant.settings)
    const there = groups.get(key)
    if (there) there.push(member)
    else groups.set(key, [member])
  }
  return groups
}

function axesOf(members: readonly GroupMember[]): readonly SweepAxis[] {
  const [first] = members
  return (first?.variant.settings ?? []).map(({ node, param }) => {
    const found = new Map<string, Json>()
    for (const { variant } of members)
      for (const setting of variant.settings)
        if (isOf(setting, { node, param })) found.set(JSON.stringify(setting.value), setting.value)
    const values = [...found.values()]
    const areNumbers = values.every((value) => typeof value === 'number')
    return { node, param, values: areNumbers ? values.toSorted((a, b) => Number(a) - Number(b)) : values }
  })
}

function isOf(setting: Setting, axis: Pick<SweepAxis, 'node' | 'param'>): boolean {
  return setting.node === axis.node && setting.param === axis.param
}

/** Of all seeds together: what is still to come counts before what is over. */
function statusOf(members: readonly GroupMember[]): GroupMember['status'] {
  const all = members.map(({ status }) => status)
  const order = ['running', 'waiting', 'completed', 'given-up', 'failed'] as const
  const isPartly = all.includes('waiting') && all.some((status) => status !== 'waiting')
  return isPartly ? 'running' : (order.find((status) => all.includes(status)) ?? 'waiting')
}
