import { describe, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import type { RunEventBody } from '../../src/engine/protocol.ts'
import { check } from '../../src/graph/check/check.ts'
import { compile } from '../../src/graph/compile/compile.ts'
import { learningRate } from '../../src/graph/plan/learning-rate.ts'
import type { Plan } from '../../src/graph/plan/plan.ts'
import { inSteps } from '../../src/graph/values/schedule.ts'
import {
  advanceRateTest,
  adviseRate,
  beginRateTest,
  describeRateTest,
  RATE_TEST,
  rateTestPlan,
  testedRate,
} from '../../src/runs/rate-test.ts'
import { tools } from '../fuzz/text-tools.ts'
import { smallDigits } from './small-digits.ts'
import { good } from './workbench.ts'

const planOf = (change: Parameters<typeof smallDigits>[0] = {}): Plan =>
  good(compile(check(smallDigits(change), registry), 'trainer'))

/** The losses of a test whose loss is a function of the power of ten of the rate. */
const lossesOf = (lossAt: (power: number) => number, steps: number = RATE_TEST.steps) =>
  Array.from({ length: steps }, (_, step) => lossAt(Math.log10(testedRate(step))))

/** Falls from 2 to 1 with its steepest place at 10⁻⁴, and rises steeply behind 10⁻². */
const valley = (power: number) => 1 + 1 / (1 + 10 ** (2 * (power + 4))) + 10 ** (3 * (power + 1))

/** The same to and fro each time. */
const wavering = (size: number) => (power: number) => 2 + size * Math.sin(1e4 * power)

const batch = (loss: number, step = 1): RunEventBody => ({
  kind: 'batch',
  epoch: 1,
  step,
  loss,
  ms: 1,
  msLeft: 1,
})

describe('the plan of a range test', () => {
  it('has a rate that grows from the least to the most by the same factor, step by step', () => {
    const { optimizer, training } = rateTestPlan(planOf({ adam: { learningRate: 0.02 } }))
    const schedule = inSteps(optimizer.schedule!, { stepsPerEpoch: 4, epochs: training.epochs })
    const rate = (update: number) => learningRate(optimizer.learningRate, schedule, update)
    expect(rate(1)).toBe(RATE_TEST.from)
    expect(rate(RATE_TEST.steps)).toBeCloseTo(RATE_TEST.to, 9)
    for (const update of [1, 100, 299]) {
      expect(rate(update)).toBeCloseTo(testedRate(update - 1), 9)
      expect(rate(update + 1) / rate(update)).toBeCloseTo(10 ** (8 / 299), 9)
    }
  })

  it('is the same whatever rate, schedule, length and measurements the trainer has, and no other network', () => {
    const plain = rateTestPlan(planOf())
    const other = planOf({
      adam: { learningRate: 0.5, schedule: 'cosine' },
      trainer: { epochs: 50, batchSize: 30, earlyStopping: true },
    })
    expect(rateTestPlan(other)).toEqual(plain)
    expect(plain.evaluations).toEqual([])
    expect(plain.training.validate).toBe(false)
    const others: readonly Parameters<typeof smallDigits>[0][] = [
      { hidden: { units: 9 } },
      { adam: { algorithm: 'sgd' } },
      { trainer: { batchSize: 20 } },
    ]
    for (const change of others) expect(rateTestPlan(planOf(change)).hash).not.toBe(plain.hash)
  })
})

describe('a range test', () => {
  const begun = advanceRateTest(beginRateTest(planOf()), {
    kind: 'started',
    backend: 'cpu',
    threads: 1,
    epochs: 1,
    stepsPerEpoch: 4,
    epoch: 0,
    step: 0,
  })
  const after = (losses: readonly number[]) =>
    losses.reduce((test, loss, step) => advanceRateTest(test, batch(loss, step + 1)), begun)

  it('is done after its last step, and hears nothing behind it', () => {
    const losses = lossesOf(() => 2)
    expect(after(losses.slice(1)).status).toBe('running')
    const done = after(losses)
    expect(done).toMatchObject({ status: 'done', losses })
    expect(done.blewUp).toBeUndefined()
    expect(advanceRateTest(done, batch(1))).toBe(done)
  })

  it('ends once the smoothed loss is four times the lowest, not for a single batch', () => {
    const calm = lossesOf(() => 2, 200)
    expect(after([...calm, 30]).status).toBe('running')
    const test = after([...calm, ...Array.from({ length: 50 }, () => 30)])
    expect(test).toMatchObject({ status: 'done', blewUp: true })
    expect(test.losses.length).toBeLessThan(210)
  })

  it('goes on where a set that was learnt by heart has a loss of almost nothing', () => {
    const learnt = [...lossesOf(() => 2, 60), ...lossesOf(() => 0, 200)]
    expect(after([...learnt, 0.01, 0.01]).status).toBe('running')
  })

  it('is done, and has not failed, where the loss is no number any more', () => {
    const problem = { code: 'diverged', severity: 'error', values: {} } as const
    const failure = { kind: 'failed', code: 'diverged', problem } as const
    expect(advanceRateTest(after([2]), failure)).toMatchObject({ status: 'done', blewUp: true })
    expect(advanceRateTest(begun, failure)).toMatchObject({ status: 'failed', problem })
  })

  it.each(['crashed', 'worker-ended', 'worker-silent', 'run-not-begun'])(
    'says of itself what a run says where its computation ends: %s',
    (code) => {
      const problem = { code, severity: 'error', values: { reason: 'why', seconds: 30 } } as const
      const ended = advanceRateTest(after([2]), { kind: 'failed', code: 'crashed', problem })
      expect(ended.status).toBe('failed')
      for (const { sentence } of tools) {
        expect(sentence(ended.problem!)).toMatch(/range test|Lernraten-Test/)
        expect(sentence(ended.problem!)).not.toMatch(/saved weights|gespeicherten Gewichten/)
      }
    },
  )
})

describe('the rate that is suggested', () => {
  it('is a tenth of that with the lowest loss where the loss rises behind it', () => {
    const advice = adviseRate({ losses: lossesOf(valley), status: 'done' })!
    expect(advice.by).toBe('lowest')
    expect(advice.rate).toBe(Number((advice.lowest / 10).toPrecision(1)))
    // The smoothed loss lags behind by about ten steps, a quarter of a power of ten.
    expect(Math.log10(advice.lowest)).toBeGreaterThan(-2.5)
    expect(Math.log10(advice.lowest)).toBeLessThan(-1.4)
    expect(Math.abs(Math.log10(advice.steepest) + 4)).toBeLessThan(0.4)
  })

  it('is that with the steepest fall where the loss never rises again', () => {
    const advice = adviseRate({
      losses: lossesOf((power) => 1 + 1 / (1 + 10 ** (2 * (power + 4)))),
      status: 'done',
    })!
    expect(advice.by).toBe('steepest')
    expect(Math.abs(Math.log10(advice.rate) + 4)).toBeLessThan(0.4)
  })

  it('is a tenth of the lowest where the test ended because the loss was no number', () => {
    const losses = lossesOf(valley).slice(0, 190)
    expect(adviseRate({ losses, status: 'done' })?.by).toBe('steepest')
    expect(adviseRate({ losses, status: 'done', blewUp: true })?.by).toBe('lowest')
  })

  it('is none where the loss falls no further than it wavers, or the test was stopped at once', () => {
    expect(adviseRate({ losses: lossesOf(wavering(0.5)), status: 'done' })).toBeUndefined()
    expect(adviseRate({ losses: lossesOf(() => 2), status: 'done' })).toBeUndefined()
    expect(adviseRate({ losses: lossesOf(valley).slice(0, 30), status: 'done' })).toBeUndefined()
  })

  it('waits until all rates were tried where the loss has not risen yet', () => {
    const falling = lossesOf(valley).slice(0, 190)
    for (const status of ['running', 'stopped', 'failed'] as const) {
      expect(adviseRate({ losses: falling, status })).toBeUndefined()
      expect(adviseRate({ losses: lossesOf(valley).slice(0, 240), status })?.by).toBe('lowest')
    }
  })

  it('is told with its reason, or why there is none', () => {
    const said = (losses: readonly number[], of: Partial<Parameters<typeof describeRateTest>[0]> = {}) =>
      describeRateTest({ losses, status: 'done', ...of })
    expect(said(lossesOf(valley))).toMatchObject({
      code: 'rate-by-lowest',
      values: { rate: adviseRate({ losses: lossesOf(valley), status: 'done' })!.rate },
    })
    expect(said(lossesOf(() => 2)).code).toBe('rate-unknown')
    expect(said(lossesOf(valley).slice(0, 190), { status: 'stopped' }).code).toBe('rate-cut-short')
    expect(said([2, 9, 40], { blewUp: true }).code).toBe('rate-blew-up-at-once')
  })
})
