import { describe, expect, it } from 'vitest'
import type { Setting } from '../../src/graph/variants/variant.ts'
import { variantsOf } from '../../src/graph/variants/variants-of.ts'
import type { GroupRequest } from '../../src/session/run-groups.ts'
import type { ProjectSession } from '../../src/session/types.ts'
import { smallDigits } from './small-digits.ts'
import { good, until, workbench } from './workbench.ts'

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
