import type { RunEventBody } from '../engine/protocol.ts'
import { hashJson } from '../graph/base/hash.ts'
import { smooth } from '../graph/base/smooth.ts'
import type { Fact, Problem } from '../graph/document/problem.ts'
import type { Plan } from '../graph/plan/plan.ts'

/** The rates of a learning-rate range test, from the first step to the last. */
export const RATE_TEST = { from: 1e-7, to: 10, steps: 300 } as const

/** Share of a smoothed loss that comes from the steps before; a step then looks back over about ten. */
const SMOOTHING = 0.9
/** A smoothed loss this many times the lowest one has blown up. */
const BLOWN_UP = 4
/** It must have risen by this share of the first one, too: a set learnt by heart has a lowest loss of almost nothing. */
const LEAST_RISE = 0.1
/** A fall by a smaller share of the first loss is none. */
const LEAST_FALL = 0.01

/**
 * What is known of a learning-rate range test (Smith 2017, https://arxiv.org/abs/1506.01186): a short training whose
 * rate grows with each step by the same factor.
 */
export interface RateTest {
  /** Hash of what was trained: without rate, schedule and length, which the test sets itself. */
  readonly plan: string
  readonly status: 'preparing' | 'running' | 'done' | 'stopped' | 'failed'
  /** Of each step, before its update. Shorter than the test where the loss blew up or it was stopped. */
  readonly losses: readonly number[]
  /** The loss became so large, or no number, that larger rates were not tried. */
  readonly blewUp?: true
  /** Why it failed. */
  readonly problem?: Problem
}

/** What the losses of a test say. */
export interface RateAdvice {
  readonly rate: number
  /** Why this rate: a tenth of `lowest`, or, where the loss does not rise behind it, `steepest`. */
  readonly by: 'lowest' | 'steepest'
  /** The rate at which the smoothed loss is lowest. */
  readonly lowest: number
  /** The rate at which it falls fastest. */
  readonly steepest: number
}

/** The rate of a step, which count from 0. */
export function testedRate(step: number): number {
  const { from, to, steps } = RATE_TEST
  return from * (to / from) ** (step / (steps - 1))
}

/** The plan of a range test: what the trainer trains, with a rate that grows, and without measuring anything. */
export function rateTestPlan({ trainer, hash: _, ...plan }: Plan): Plan {
  const { epochs: __, earlyStopping: ___, ...training } = plan.training
  const content = {
    ...plan,
    optimizer: {
      ...plan.optimizer,
      learningRate: RATE_TEST.from,
      schedule: { kind: 'exponential' as const, decaySteps: 1, decayRate: testedRate(1) / testedRate(0) },
    },
    // One epoch more than there could be of a single step each: whoever runs it stops it after the last step.
    training: { ...training, epochs: RATE_TEST.steps + 1, validate: false },
    evaluations: [],
  }
  return { ...content, trainer, hash: hashJson(content) }
}

/** What is known before the first event. */
export function beginRateTest(plan: Plan): RateTest {
  return { plan: plan.hash, status: 'preparing', losses: [] }
}

/** What is known after an event of its run. It is `done` after the last step, or once the loss has blown up. */
export function advanceRateTest(test: RateTest, event: RunEventBody): RateTest {
  if (!isTesting(test)) return test
  switch (event.kind) {
    case 'started':
      return { ...test, status: 'running' }
    case 'batch': {
      const losses = [...test.losses, event.loss]
      if (hasBlownUp(losses)) return { ...test, losses, status: 'done', blewUp: true }
      return { ...test, losses, status: losses.length < RATE_TEST.steps ? 'running' : 'done' }
    }
    case 'failed':
      // No number is what the largest rates come to, not a mistake.
      if (event.code === 'diverged' && test.losses.length > 0)
        return { ...test, status: 'done', blewUp: true }
      return { ...test, status: 'failed', problem: saidOfTest(event.problem) }
    case 'cancelled':
      return { ...test, status: 'stopped' }
    default:
      return test
  }
}

/** A test has no saved weights to go on from, and there is no run. */
function saidOfTest(problem: Problem): Problem {
  return { ...problem, code: SAID_OF_RUNS[problem.code] ?? problem.code }
}

const SAID_OF_RUNS: Readonly<Record<string, string>> = {
  crashed: 'rate-test-crashed',
  'worker-ended': 'rate-test-ended',
  'worker-silent': 'rate-test-silent',
  'run-not-begun': 'rate-test-not-begun',
}

/** Whether more comes of it. */
export function isTesting({ status }: RateTest): boolean {
  return status === 'preparing' || status === 'running'
}

/** The losses as they are judged and drawn. */
export function smoothedLosses(losses: readonly number[]): readonly number[] {
  return smooth(losses, SMOOTHING)
}

function hasBlownUp(losses: readonly number[]): boolean {
  const smoothed = smoothedLosses(losses)
  const lowest = Math.min(...smoothed)
  const last = smoothed.at(-1)!
  return last > BLOWN_UP * lowest && last - lowest > LEAST_RISE * smoothed[0]!
}

type Outcome = Pick<RateTest, 'losses' | 'blewUp' | 'status'>

/** Steps in which the rate becomes ten times as large. */
const DECADE = Math.round((RATE_TEST.steps - 1) / Math.log10(RATE_TEST.to / RATE_TEST.from))
/** Steps over which a fall is measured: the rate triples. */
const FALL = Math.round(DECADE / 2)

/**
 * The rate that a test speaks for. Where the loss rises again, a tenth of the rate at which it was lowest: there steps
 * begin to be too large. Where it does not (a small set is learnt by heart before that), the rate at which it falls
 * fastest, once all rates were tried. Nothing where it never fell further than it wavers from batch to batch while the
 * rate is still too small to change anything.
 */
export function adviseRate({ losses, blewUp, status }: Outcome): RateAdvice | undefined {
  if (losses.length <= DECADE) return undefined
  const early = losses.slice(0, DECADE)
  const first = early.reduce((sum, loss) => sum + loss, 0) / DECADE
  const wavers = Math.sqrt(early.reduce((sum, loss) => sum + (loss - first) ** 2, 0) / (DECADE - 1))
  const smoothed = smoothedLosses(losses)
  const at = (step: number) => smoothed[step]!
  const bottom = smoothed.reduce((best, loss, step) => (loss < at(best) ? step : best), 0)
  const fall = first - at(bottom)
  if (fall <= Math.max(wavers, LEAST_FALL * first)) return undefined
  const falls = Array.from({ length: Math.max(1, bottom - FALL + 1) }, (_, step) => {
    return at(step) - at(Math.min(step + FALL, bottom))
  })
  const begin = falls.reduce((best, each, step) => (each > falls[best]! ? step : best), 0)
  const lowest = testedRate(bottom)
  const steepest = testedRate(Math.min(begin + FALL / 2, bottom))
  const by = blewUp || at(losses.length - 1) - at(bottom) > fall / 2 ? 'lowest' : 'steepest'
  if (by === 'steepest' && status !== 'done') return undefined
  return { rate: oneDigit(by === 'lowest' ? lowest / 10 : steepest), by, lowest, steepest }
}

/** What a test says in the end, in one sentence. */
export function describeRateTest(test: Outcome): Fact {
  const advice = adviseRate(test)
  if (advice) {
    const { rate, by, lowest, steepest } = advice
    return {
      code: `rate-by-${by}`,
      values: { rate, lowest: twoDigits(lowest), steepest: twoDigits(steepest) },
    }
  }
  if (test.status !== 'done') return { code: 'rate-cut-short', values: {} }
  return { code: test.blewUp ? 'rate-blew-up-at-once' : 'rate-unknown', values: {} }
}

const twoDigits = (rate: number): number => Number(rate.toPrecision(2))
const oneDigit = (rate: number): number => Number(rate.toPrecision(1))
