import { firstValueFrom } from 'rxjs'
import { filter } from 'rxjs/operators'
import { afterEach, expect, test } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { fixOperations } from '../../src/graph/check/fix-operations.ts'
import type { ProjectSession } from '../../src/session/types.ts'
import { smallDigits } from './small-digits.ts'
import { good, until, untilStatus, workbench } from './workbench.ts'

const open: ProjectSession[] = []
afterEach(async () => {
  for (const session of open.splice(0)) await session.close()
})

/** Pictures that nobody scaled, and rates at which the loss is a number for some epochs, or for not even one. */
async function diverged(learningRate: number) {
  const bench = workbench()
  const session = await bench.open(
    smallDigits({
      scale: { mode: 'none' },
      hidden: { units: 8, activation: 'linear' },
      adam: { algorithm: 'sgd', learningRate },
      trainer: { epochs: 30 },
    }),
  )
  open.push(session)
  good(session.run())
  const run = await untilStatus(session, 'trainer', 'failed')
  expect(run.failure).toBe('diverged')
  return { session, run, bench }
}

const solve = (session: ProjectSession) => {
  const problem = session.runs.value.trainer?.problem
  if (!problem?.fix) throw new Error('no fix')
  const operations = fixOperations(session.checked.value, registry, problem)
  good(session.perform({ name: 'fix', operation: { kind: 'batch', operations } }))
}

test('what a diverged run had learned before is evaluated and asked', async () => {
  const { session, run } = await diverged(0.01)
  expect(run.weights?.epoch).toBeGreaterThan(0)
  const shown = await firstValueFrom(
    session.evaluation('evaluate').pipe(filter((found) => found !== undefined)),
  )
  expect(shown.evaluation.examples).toBe(60)
  expect(Number.isFinite(shown.evaluation.loss)).toBe(true)
  const model = await firstValueFrom(session.model('evaluate').pipe(filter(({ kind }) => kind === 'ready')))
  expect(model.kind === 'ready' && model.value.weights?.length).toBeGreaterThan(0)
})

test('a diverged run goes on from there at a lower rate, and at no other', async () => {
  const { session, run } = await diverged(0.01)
  const setRate = (value: number) =>
    good(
      session.perform({
        name: 'set-param',
        operation: { kind: 'set-param', id: 'adam', param: 'learningRate', value },
      }),
    )
  expect(run.canResume).toBe(false)
  setRate(0.02)
  expect((await until(session.runs, ({ trainer }) => trainer?.stale.length === 1)).trainer?.canResume).toBe(
    false,
  )
  setRate(0.0001)
  await until(session.runs, ({ trainer }) => trainer?.canResume === true)
  session.resume('trainer')
  const calm = await untilStatus(session, 'trainer', 'completed')
  expect(calm.run).toBe(run.run)
  expect(calm.problem).toBeUndefined()
  expect(calm.history.loss.slice(0, run.weights?.epoch)).toEqual(
    run.history.loss.slice(0, run.weights?.epoch),
  )
  expect(calm.history.loss).toHaveLength(30)
})

test('is still there after a reload', async () => {
  const { session, run, bench } = await diverged(0.01)
  await session.flush()
  bench.storage.close()
  const next = workbench({ disk: bench.disk })
  await next.workspace.begin()
  const again = next.workspace.current.value as ProjectSession
  open.push(again)
  expect(again.runs.value.trainer).toEqual({ ...run, evaluations: again.runs.value.trainer?.evaluations })
})

test('a sentence that asks for a Scale brings the button that puts one there, until the graph has changed', async () => {
  const { session, run } = await diverged(0.01)
  expect(run.problem).toMatchObject({ code: 'diverged-inputs-not-scaled', fix: { type: 'scale' } })
  solve(session)
  const { trainer } = await until(session.runs, (runs) => runs.trainer?.problem?.fix === undefined)
  expect(trainer?.stale).toEqual(['data'])
  const scales = Object.values(session.document.value.nodes).filter(({ type }) => type === 'scale')
  expect(scales).toHaveLength(2)
  good(session.run())
  const fixed = await until(session.runs, (runs) => runs.trainer?.status === 'completed')
  expect(fixed.trainer?.run).not.toBe(run.run)
})

test('a sentence that blames the rate brings the button that takes a tenth of it', async () => {
  const { session, run } = await diverged(100)
  expect(run.weights).toBeUndefined()
  expect(run.problem).toMatchObject({ code: 'diverged-rate-too-high' })
  solve(session)
  await until(session.runs, (runs) => runs.trainer?.problem?.fix === undefined)
  expect(session.document.value.nodes.adam?.params.learningRate).toBe(10)
})
