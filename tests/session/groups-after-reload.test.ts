import { describe, expect, it } from 'vitest'
import type { Setting } from '../../src/graph/variants/variant.ts'
import { variantsOf } from '../../src/graph/variants/variants-of.ts'
import type { GroupRequest } from '../../src/session/run-groups.ts'
import type { ProjectSession } from '../../src/session/types.ts'
import type { MemoryDisk } from '../../src/storage/memory-disk.ts'
import { createMemoryStorage } from '../../src/storage/memory-storage.ts'
import { smallDigits } from './small-digits.ts'
import { good, until, type Workbench, workbench } from './workbench.ts'

const rates = (...values: readonly number[]) =>
  values.map((value): readonly Setting[] => [{ node: 'adam', param: 'learningRate', value }])

const sweepOf = (
  settings: readonly (readonly Setting[])[],
  more: Partial<GroupRequest> = {},
): GroupRequest => ({ kind: 'sweep', trainer: 'trainer', variants: variantsOf(settings, [1]), ...more })

const untilCompleted = async (project: ProjectSession, id: string) => {
  const ended = (all: ProjectSession['groups']['groups']['value']) =>
    all.find((group) => group.id === id && group.status === 'completed')
  return ended(await until(project.groups.groups, (all) => ended(all) !== undefined))!
}

/** The page is killed, and opened anew on the same computer. */
const killed = async ({ storage, disk, watched }: Workbench) => {
  storage.close()
  // Its workers are gone with it; here they would compute beside those of the next.
  await watched.end()
  const bench = workbench({ disk })
  await bench.workspace.begin()
  return { bench, project: bench.workspace.current.value! }
}

/** Waits until the disk has such weights of a run. */
const weightsOnDisk = async (disk: MemoryDisk, project: string, run: string) => {
  const storage = createMemoryStorage({ disk })
  await new Promise<void>((resolve) => {
    const look = async () => {
      if (good(await storage.loadKeptWeights(project, run)) !== undefined) resolve()
    }
    storage.listen(() => void look())
    void look()
  })
  storage.close()
}

const groupsOf = ({ groups }: ProjectSession) => groups.groups.value.map(({ id }) => id)

describe('a group of a project that is opened again', () => {
  it('goes on from the weights of the run that was under way, which are kept until it has ended', async () => {
    const bench = workbench()
    const project = await bench.open(smallDigits())
    const left = bench.watched.at(
      (event) => event.kind === 'batch' && event.epoch === 2,
      () => void bench.workspace.leave(),
    )
    const id = good(await project.groups.start(sweepOf(rates(0.1, 0.2))))
    await left
    await until(bench.workspace.current, (open) => open === undefined)
    const again = good(await bench.workspace.open(project.id))
    const group = await untilCompleted(again, id)
    const [first, second] = bench.watched.starts
    expect(second).toMatchObject({ run: first!.run, from: { epoch: 1 } })
    const undisturbed = await untilCompleted(again, good(await again.groups.start(sweepOf(rates(0.1, 0.2)))))
    for (const [i, { run }] of group.members.entries()) {
      const [went, whole] = [run!, undisturbed.members[i]!.run!].map((each) => again.kept.read(each))
      expect(good(await went!).history).toEqual(good(await whole!).history)
    }
    const kept = await until(again.kept.runs, (runs) => runs.length === 4)
    expect(kept.filter(({ hasWeights }) => hasWeights)).toEqual([])
  })

  it('goes on from the last checkpoint of a run whose page was killed', async () => {
    const bench = workbench()
    const project = await bench.open(smallDigits({ trainer: { epochs: 10_000 } }))
    const id = good(await project.groups.start(sweepOf(rates(0.001, 0.002))))
    const { run } = await bench.watched.told('checkpoint')
    await weightsOnDisk(bench.disk, project.id, run)
    expect(project.isAtRisk).toBe(false)
    // While it is under way it is no matter of the history.
    expect(project.kept.runs.value).toEqual([])
    const next = await killed(bench)
    // Whatever becomes of the group: what was trained is in the history.
    const [found] = await until(next.project.kept.runs, (lines) => lines.length === 1)
    expect(found).toMatchObject({ run, status: 'stopped', hasWeights: true })
    await next.bench.watched.told('batch')
    const [begun] = next.bench.watched.starts
    expect(begun).toMatchObject({ run, from: { epoch: expect.any(Number) } })
    expect(begun!.from!.updates).toBeGreaterThan(0)
    next.project.groups.stop(id)
    const [line] = await until(
      next.project.kept.runs,
      ([first]) => first?.status === 'stopped' && !first.hasWeights,
    )
    expect(line).toMatchObject({ run, group: id })
    expect(line!.epoch).toBeGreaterThanOrEqual(begun!.from!.epoch)
    expect(good(await next.project.kept.read(run)).history.loss.length).toBe(line!.epoch)
  })

  it('that gives up goes on from the weights of those that were set aside, also after the page was killed', async () => {
    const bench = workbench()
    const project = await bench.open(smallDigits({ trainer: { epochs: 8, batchSize: 30 } }))
    const killing = bench.watched.at(
      ({ kind, run }) => kind === 'batch' && run === bench.watched.starts[1]?.run,
      () => void project.flush().then(() => bench.storage.close()),
    )
    const id = good(await project.groups.start(sweepOf(rates(0.01, 1e-6), { givesUp: true })))
    await killing
    const [first] = bench.watched.starts
    const next = await killed(bench)
    const group = await untilCompleted(next.project, id)
    expect(group.members.map(({ status }) => status)).toEqual(['completed', 'given-up'])
    const again = next.bench.watched.starts.filter(({ run }) => run === first!.run)
    expect(again.map(({ from }) => from?.epoch)).toEqual([1, 2, 4].slice(0, again.length))
    await until(
      next.project.kept.runs,
      (lines) => lines.length === 2 && lines.every(({ hasWeights }) => !hasWeights),
    )
    const undisturbed = await untilCompleted(
      next.project,
      good(await next.project.groups.start(sweepOf(rates(0.01)))),
    )
    const [went, whole] = [group, undisturbed].map(({ members }) => next.project.kept.read(members[0]!.run!))
    expect(good(await went!).history).toEqual(good(await whole!).history)
  })

  it('is gone where a later one of its sweep is there, or the sweep itself is not', async () => {
    const bench = workbench()
    const project = await bench.open(smallDigits())
    const ids: string[] = []
    // What asks for runs may be any node that is there.
    for (const sweep of ['hidden', 'hidden', 'gone']) {
      const id = good(await project.groups.start(sweepOf(rates(0.1), { sweep })))
      await untilCompleted(project, id)
      ids.push(id)
    }
    expect(groupsOf(project)).toEqual(ids.toReversed())
    await bench.workspace.leave()
    const again = good(await bench.workspace.open(project.id))
    expect(groupsOf(again)).toEqual([ids[1]])
    expect(again.kept.runs.value.length).toBe(3)
    // On the disk too.
    await bench.workspace.leave()
    expect(good(await bench.storage.loadGroups(project.id)).map(({ id }) => id)).toEqual([ids[1]])
  })

  it('is gone where the run that it repeats is no longer that of its trainer', async () => {
    const bench = workbench()
    const project = await bench.open(smallDigits({ trainer: { epochs: 1, batchSize: 30, repeats: 2 } }))
    const begun: string[] = []
    for (let i = 0; i < 2; i++) {
      good(project.run())
      const [latest] = await until(project.groups.groups, (all) => all.length === i + 1)
      await untilCompleted(project, latest!.id)
      begun.push(latest!.id)
    }
    await bench.workspace.leave()
    const again = good(await bench.workspace.open(project.id))
    expect(groupsOf(again)).toEqual([begun[1]])
  })
})
