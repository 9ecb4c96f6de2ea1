import type { Json } from '../base/json.ts'
import type { LearningRateSchedule, Monitor, Span } from '../values/schedule.ts'

export const SCHEDULE_KINDS = [
  'constant',
  'step',
  'exponential',
  'cosine',
  'one-cycle',
  'warm-up',
  'plateau',
] as const
export type ScheduleKind = (typeof SCHEDULE_KINDS)[number]

export const SCHEDULE_UNITS = ['epochs', 'steps'] as const
export const SCHEDULE_SPANS = ['training', 'own'] as const

/** The settings of a schedule, as a person chooses them. */
export interface ScheduleParams {
  readonly kind: ScheduleKind
  /** What `every`, `length` and `warmUp` count. */
  readonly unit: (typeof SCHEDULE_UNITS)[number]
  readonly span: (typeof SCHEDULE_SPANS)[number]
  readonly length: number
  readonly every: number
  readonly factor: number
  readonly left: number
  readonly warmUp: number
  readonly from: number
  readonly rise: number
  readonly divide: number
  readonly finalDivide: number
  readonly monitor: Monitor
  readonly patience: number
  readonly minDelta: number
  readonly cooldown: number
  readonly minRate: number
}

/** What a plan has of the settings; nothing where the rate stays as it is. */
export function scheduleOf(params: ScheduleParams): LearningRateSchedule | undefined {
  const { kind, span, length, every, factor, left, warmUp, from, rise, divide, finalDivide } = params
  const lasting = (count: number): Span =>
    params.unit === 'epochs' ? { epochs: count } : Math.max(1, Math.round(count))
  const whole = span === 'training' ? span : lasting(length)
  const rising = { warmUp: { steps: lasting(warmUp), from } }
  switch (kind) {
    case 'constant':
      return undefined
    case 'step':
    case 'exponential':
      return { kind, decaySteps: lasting(every), decayRate: factor }
    case 'cosine':
      return { kind, decaySteps: whole, alpha: left, ...(warmUp > 0 && rising) }
    case 'warm-up':
      return warmUp > 0 ? { kind, ...rising } : undefined
    case 'one-cycle':
      return { kind, steps: whole, rise, divide, finalDivide }
    case 'plateau': {
      const { monitor, patience, minDelta, cooldown, minRate } = params
      return { kind, monitor, factor, patience, minDelta, cooldown, minRate }
    }
  }
}

/** The settings that a schedule of a plan stands for, as far as it has them. */
export function scheduleSettings(schedule: LearningRateSchedule | undefined): Readonly<Record<string, Json>> {
  switch (schedule?.kind) {
    case undefined:
      return { kind: 'constant' }
    case 'step':
    case 'exponential': {
      const { kind, decaySteps, decayRate } = schedule
      return { kind, ...unitOf(decaySteps), every: countOf(decaySteps), factor: decayRate }
    }
    case 'cosine': {
      const { kind, decaySteps, alpha, warmUp } = schedule
      const rising: Readonly<Record<string, Json>> = warmUp
        ? { warmUp: countOf(warmUp.steps), from: warmUp.from }
        : { warmUp: 0 }
      return { kind, ...unitOf(warmUp?.steps ?? decaySteps), ...wholeOf(decaySteps), left: alpha, ...rising }
    }
    case 'warm-up': {
      const { steps, from } = schedule.warmUp
      return { kind: schedule.kind, ...unitOf(steps), warmUp: countOf(steps), from }
    }
    case 'one-cycle': {
      const { steps, ...rest } = schedule
      return { ...rest, ...unitOf(steps), ...wholeOf(steps) }
    }
    case 'plateau':
      return { ...schedule }
  }
}

function unitOf(span: Span): Readonly<Record<string, Json>> {
  return span === 'training' ? {} : { unit: typeof span === 'number' ? 'steps' : 'epochs' }
}

function wholeOf(span: Span): Readonly<Record<string, Json>> {
  return span === 'training' ? { span } : { span: 'own', length: countOf(span) }
}

function countOf(span: Span): Json {
  if (span === 'training') return span
  return typeof span === 'number' ? span : span.epochs
}
