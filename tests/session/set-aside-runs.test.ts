import { describe, expect, test } from 'vitest'
import type { Setting } from '../../src/graph/variants/variant.ts'
import { variantsOf } from '../../src/graph/variants/variants-of.ts'
import type { ProjectSession } from '../../src/session/types.ts'
import { createMemoryStorage } from '../../src/storage/memory-storage.ts'
import { faultyStorage } from './faulty-storage.ts'
import { smallDigits } from './small-digits.ts'
import { good, until, workbench } from './workbench.ts'

const RATES = [0.01, 0.02, 1e-5, 1e-6]
const variants = variantsOf(
  RATES.map((value): readonly Setting[] => [{ node: 'adam', param: 'learningRate', value }]),
  [1],
)
const document = () => smallDigits({ trainer: { epochs: 8, batchSize: 30 } })

const start = async (project: ProjectSession) =>
  good(await project.groups.start({ kind: 'sweep', trainer: 'trainer', variants, givesUp: true }))

const completed = async (project: ProjectSession) =>
  (await until(project.groups.groups, ([group]) => group?.status === 'completed'))[0]!

/** What the runs of a sweep have come to where everything fits into memory. */
async function undisturbed() {
  const project = await workbench().open(document())
  await start(project)
  const { members } = await completed(project)
  const histories = await Promise.all(members.map(({ run }) => project.kept.read(run!)))
  return histories.map((view) => good(view).history)
}

async function historiesOf(project: ProjectSession) {
  const { members } = await completed(project)
  return Promise.all(members.map(async ({ run }) => good(await project.kept.read(run!)).history))
}

describe('runs of a sweep that were set aside', () => {
  test('go on from the disk where memory is too small for their weights, to the same curves', async () => {
    const bench = workbench({ mostBytes: 1 })
    const project = await bench.open(document())
    await start(project)
    expect(await historiesOf(project)).toEqual(await undisturbed())
    // Nobody began anew: each goes on from where its round ended.
    const again = new Map<string, number>()
    for (const { run, from } of bench.watched.starts) {
      expect(from?.epoch ?? 0).toBeGreaterThanOrEqual(again.get(run) ?? 0)
      if (again.has(run)) expect(from).toBeDefined()
      again.set(run, from?.epoch ?? 0)
    }
    expect(again.size).toBe(RATES.length)
    expect(bench.workspace.notices.value).toEqual([])
    await until(project.kept.runs, (runs) => runs.every(({ hasWeights }) => !hasWeights))
  })

  test('begin anew where the disk is full as well, which is said; what they come to is the same and is kept', async () => {
    const disk = faultyStorage(createMemoryStorage())
    const bench = workbench({ mostBytes: 1, storage: disk.storage })
    const project = await bench.open(document())
    await project.flush()
    disk.full = true
    await start(project)
    await completed(project)
    expect(bench.workspace.notices.value.map(({ message }) => message?.code)).toEqual(['members-begin-anew'])
    expect(bench.watched.starts.filter(({ from }) => from).length).toBeLessThan(RATES.length)
    expect(project.saved.value).toMatchObject({
      kind: 'unsaved',
      what: 'runs',
      problem: { code: 'storage-full' },
    })
    expect(project.isAtRisk).toBe(true)
    disk.full = false
    await until(project.saved, ({ kind }) => kind === 'saved')
    expect(await historiesOf(project)).toEqual(await undisturbed())
  })

  test('are left alone by a pause that comes while one of them is read from the disk', async () => {
    const real = createMemoryStorage()
    let paused = false
    const bench = workbench({
      mostBytes: 1,
      storage: {
        ...real,
        async loadKeptWeights(...given) {
          if (!paused) project.groups.pause(id)
          paused = true
          return real.loadKeptWeights(...given)
        },
      },
    })
    const project = await bench.open(document())
    const id = await start(project)
    await until(project.groups.groups, ([group]) => group?.status === 'paused')
    await until(project.groups.running, (running) => running.length === 0)
    const before = bench.watched.starts.length
    await project.flush()
    expect(bench.watched.starts).toHaveLength(before)
    // Nor are they tidied away: the sweep needs them still.
    good(await project.kept.tidyUp({ weights: true }))
    project.groups.goOn(id)
    expect(await historiesOf(project)).toEqual(await undisturbed())
    expect(bench.watched.starts.slice(before).every(({ from }) => from !== undefined)).toBe(true)
  })
})
