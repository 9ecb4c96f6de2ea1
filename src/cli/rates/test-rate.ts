import type { Engine } from '../../engine/protocol.ts'
import type { Plan } from '../../graph/plan/plan.ts'
import {
  advanceRateTest,
  beginRateTest,
  isTesting,
  RATE_TEST,
  type RateTest,
  rateTestPlan,
  testedRate,
} from '../../runs/rate-test.ts'
import { sayProblem } from '../say-problem.ts'
import type { Terminal } from '../terminal.ts'

/** A range test that came to its end. */
export interface EndedRateTest extends RateTest {
  /** What it was computed with. */
  readonly device: string
}

interface Surroundings {
  readonly engine: Pick<Engine, 'start'>
  readonly backend: Parameters<Engine['start']>[0]['backend']
  readonly json: boolean
  readonly terminal: Terminal
}

/** Makes the range test of a trainer, as the app does, while its progress is shown. Ctrl+C stops it at the next batch. */
export async function testRate(
  trained: Plan,
  { engine, backend, json, terminal }: Surroundings,
): Promise<EndedRateTest | 'failed' | 'interrupted'> {
  const { trainer, seed } = trained
  const plan = rateTestPlan(trained)
  const run = engine.start({ run: trainer, plan, backend })
  const interrupt = () => run.stop()
  process.once('SIGINT', interrupt)
  try {
    return await new Promise((resolve) => {
      let test = beginRateTest(plan)
      let device = ''
      run.listen((event) => {
        if (event.kind === 'started') device = event.backend
        if (!isTesting(test)) {
          // Where the last step was also the engine's last it is not stopped any more, but ends by itself.
          if (event.kind === 'cancelled' || event.kind === 'completed' || event.kind === 'failed')
            resolve({ ...test, device })
          return
        }
        const before = test.losses.length
        test = advanceRateTest(test, event)
        const { losses, status } = test
        if (losses.length > before) {
          const [rate, loss] = [testedRate(before), losses[before] as number]
          const { steps } = RATE_TEST
          if (json)
            terminal.print(JSON.stringify({ event: 'batch', trainer, seed, step: before + 1, rate, loss }))
          else terminal.draw(terminal.say('rate.step', { trainer, step: before + 1, steps, rate, loss }))
        }
        if (isTesting(test)) return
        if (status === 'failed') {
          const { problem } = test
          if (problem) terminal.note(`${trainer}: ${sayProblem(problem, terminal.words)}`)
          if (json) terminal.print(JSON.stringify({ event: 'failed', trainer, seed, code: problem?.code }))
          resolve('failed')
        } else if (status === 'stopped') {
          terminal.note(terminal.say('interrupted', { trainer }))
          resolve('interrupted')
        } else if (event.kind === 'failed') resolve({ ...test, device })
        else run.stop()
      })
    })
  } finally {
    process.off('SIGINT', interrupt)
    terminal.clear()
  }
}
