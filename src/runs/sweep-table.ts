import type { RunId } from '../engine/protocol.ts'
import type { Json } from '../graph/base/json.ts'
import type { NodeId } from '../graph/document/document.ts'
import type { Setting } from '../graph/variants/variant.ts'
import type { PartFigures } from './kept-run.ts'
import type { GroupMember, RunGroup } from './run-group.ts'

/** What a run of a sweep came to. */
export interface SweepFigures {
  readonly training: PartFigures
  readonly validation: PartFigures
  readonly epoch: number
}

export type SweepMeasure = 'accuracy' | 'loss'

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
  /** The place of the best of those that trained to their end, among the points. */
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
  const points = [...bySettings(members).values()].map((own): SweepPoint => {
    const settings = own[0]!.variant.settings
    const found = own.flatMap(({ run }) => (run === undefined ? [] : [figures.get(run)]))
    const scores = found
      .map((each) => each?.[part][measure])
      .filter((score): score is number => score !== undefined && Number.isFinite(score))
    const values = axes.map((axis) => settings.find((each) => isOf(each, axis))?.value ?? null)
    return {
      settings,
      values,
      levels: values.map((value, axis) => levels[axis]?.get(JSON.stringify(value)) ?? 0),
      runs: own.flatMap(({ run }) => run ?? []),
      scores,
      ...(scores.length > 0 && { score: scores.reduce((sum, score) => sum + score, 0) / scores.length }),
      epoch: Math.max(0, ...found.map((each) => each?.epoch ?? 0)),
      status: statusOf(own),
    }
  })
  const best = bestOf(points, measure)
  return { axes, points, measure, isValidated, ...(best !== undefined && { best }) }
}

/** Whether one score is better than another. */
export function isBetter(a: number, b: number, measure: SweepMeasure): boolean {
  return measure === 'loss' ? a < b : a > b
}

function bestOf(points: readonly SweepPoint[], measure: SweepMeasure): number | undefined {
  let best: number | undefined
  for (const [place, { score, status }] of points.entries()) {
    if (score === undefined || status !== 'completed') continue
    const least = best === undefined ? undefined : points[best]?.score
    if (least === undefined || isBetter(score, least, measure)) best = place
  }
  return best
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
