import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { good, workbench } from './workbench.ts'

test('a sweep made elsewhere opens with a trainer, a curve and a measurement for each of its trials', async () => {
  // Written by `python sweep.py --learning-rate 0.01 0.05 --seeds 1 2 --epochs 3` in a Keras project.
  const file = new Blob([readFileSync('tests/fixtures/keras-runs/sweep.faltwerk')])
  const { session, problems } = good(await workbench().workspace.importFile(file))
  expect(problems).toEqual([])
  const runs = Object.values(session.runs.value)
  expect(runs).toHaveLength(4)
  for (const run of runs) {
    expect(run).toMatchObject({
      status: 'completed',
      epoch: 3,
      history: { loss: [expect.any(Number), expect.any(Number), expect.any(Number)] },
    })
    expect(run?.evaluations).toHaveLength(1)
    expect(run?.evaluations[0]?.outputs.length).toBe(run?.evaluations[0]?.examples)
  }
  const { nodes } = session.document.value
  expect(Object.keys(session.runs.value).map((trainer) => nodes[trainer]?.label)).toContain(
    'learning rate 0.05, seed 2, epochs 3',
  )
})
