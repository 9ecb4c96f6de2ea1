import { mkdtemp, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RunEvent } from '../../src/engine/protocol.ts'
import { adviseRate, isTesting, smoothedLosses, testedRate } from '../../src/runs/rate-test.ts'
import { good, until, workbench } from '../session/workbench.ts'
import { call, SMALL, smallWith } from './call.ts'

const events = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

describe('faltwerk find-rate', () => {
  it('prints one JSON event a step, and at the end the test with the rate it speaks for', async () => {
    const { status, stdout } = await call('find-rate', SMALL, '--json')
    expect(status).toBe(0)
    const all = events(stdout)
    const { event, tests } = all.at(-1)
    expect(event).toBe('completed')
    expect(tests).toHaveLength(1)
    const [{ rates, losses, smoothed, advice, blewUp, ...test }] = tests
    const steps = all.filter((each) => each.event === 'batch')
    expect(steps.map(({ loss }) => loss)).toEqual(losses)
    expect(steps[9]).toMatchObject({ trainer: 'trainer', seed: 1, step: 10, rate: testedRate(9) })
    expect(steps.map(({ rate }) => rate)).toEqual(rates)
    expect(smoothed).toEqual(smoothedLosses(losses))
    expect(advice).toEqual(adviseRate({ losses, status: 'done', ...(blewUp && { blewUp }) }))
    expect(test).toEqual({
      trainer: 'trainer',
      optimizer: 'adam',
      seed: 1,
      backend: expect.stringMatching(/cpu|wasm/),
      words: expect.stringContaining(`Suggestion: ${advice.rate}`),
    })
  })

  it('comes to the losses that the app comes to', async () => {
    const { watched, workspace } = workbench()
    const { session } = good(await workspace.importFile(await readFile(SMALL, 'utf8')))
    const started = watched.told('started')
    good(session.rateTests.start('trainer'))
    const { trainer } = await until(
      session.rateTests.tests,
      ({ trainer }) => trainer !== undefined && !isTesting(trainer),
    )
    const { backend } = (await started) as Extract<RunEvent, { kind: 'started' }>
    const { stdout } = await call('find-rate', SMALL, '--json', '--backend', backend)
    expect(events(stdout).at(-1).tests[0].losses).toEqual(trainer?.losses)
  })

  it('prints a table and the suggestion, and writes all steps with --csv', async () => {
    const csv = join(await mkdtemp(join(tmpdir(), 'faltwerk-')), 'rates.csv')
    const { status, lines } = await call('find-rate', SMALL, '--csv', csv)
    expect(status).toBe(0)
    expect(lines[0]).toMatch(/^trainer \(adam\): \d+ steps on \w+/)
    expect(lines.at(-2)).toMatch(/^Suggestion: 0\.\d+\. The smoothed loss is lowest at/)
    const rows = (await readFile(csv, 'utf8')).trimEnd().split('\r\n')
    expect(rows[0]).toBe('trainer,seed,step,rate,loss,smoothed')
    expect(rows.length - 1).toBe(Number(/(\d+) steps/.exec(lines[0] ?? '')?.[1]))
    expect(rows[1]).toMatch(/^trainer,1,1,1e-7,[\d.]+,[\d.]+$/)
  })

  it('takes neither the epochs nor the rate of the optimizer, but another algorithm', async () => {
    const losses = async (...set: string[]) => {
      const asked = set.flatMap((each) => ['--set', each])
      const { stdout } = await call('find-rate', SMALL, '--json', ...asked)
      return events(stdout).at(-1).tests[0].losses
    }
    const plain = await losses()
    expect(await losses('optimizer.learningRate=0.5', 'trainer.epochs=50')).toEqual(plain)
    expect(await losses('optimizer.algorithm=sgd')).not.toEqual(plain)
  })

  it('says what is wrong with the graph or the call, and tests nothing', async () => {
    const broken = await call('find-rate', await smallWith({ output: { units: 3 } }))
    expect(broken).toMatchObject({ status: 1, lines: [expect.stringContaining('output-size')] })
    expect(await call('find-rate', SMALL, '--trainer', 'nobody')).toMatchObject({ status: 2, stdout: '' })
    expect(await call('find-rate', 'graphs/convolution-2d.json')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('trainer'),
    })
    expect(await call('find-rate', SMALL, '--epochs', '3')).toMatchObject({ status: 2 })
    expect(await call('find-rate')).toMatchObject({ status: 2 })
  })
})
