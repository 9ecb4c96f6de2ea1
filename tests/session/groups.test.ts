import { firstValueFrom, lastValueFrom } from 'rxjs'
import { describe, expect, it } from 'vitest'
import type { RunEvent } from '../../src/engine/protocol.ts'
import type { Setting } from '../../src/graph/variants/variant.ts'
import { seedsFrom, variantsOf } from '../../src/graph/variants/variants-of.ts'
import type { RunGroup } from '../../src/runs/run-group.ts'
import type { GroupRequest } from '../../src/session/run-groups.ts'
import type { ProjectSession } from '../../src/session/types.ts'
import { MemoryDisk } from '../../src/storage/memory-disk.ts'
import { smallDigits } from './small-digits.ts'
import { good, until, untilStatus, workbench } from './workbench.ts'

const rates = (...values: readonly number[]) =>
  values.map((value): readonly Setting[] => [{ node: 'adam', param: 'learningRate', value }])

const sweepOf = (
  settings: readonly (readonly Setting[])[],
  more: Partial<GroupRequest> = {},
): GroupRequest => ({
  kind: 'sweep',
  trainer: 'trainer',
  variants: variantsOf(settings, [1]),
  ...more,
})

const isOver = ({ status, members }: RunGroup) =>
  (status === 'completed' || status === 'stopped') && members.every((member) => member.status !== 'running')
const groupOf = (project: ProjectSession, id: string) =>
  project.groups.groups.value.find((group) => group.id === id)!
const untilOver = async (project: ProjectSession, id: string) => {
  await until(project.groups.groups, (all) => all.some((group) => group.id === id && isOver(group)))
  return groupOf(project, id)
}
const histories = async (project: ProjectSession, group: RunGroup) =>
  Promise.all(group.members.map(async ({ run }) => good(await project.kept.read(run!)).history))
const isBatch = (epoch: number) => (event: RunEvent) => event.kind === 'batch' && event.epoch === epoch

describe('a group of runs', () => {
  it('trains every variant once, each as if it had been trained alone, and keeps them all', async () => {
    const bench = workbench()
    const project = await bench.open(smallDigits({ adam: { learningRate: 0.01 } }))
    project.run()
    const alone = await untilStatus(project, 'trainer', 'completed')
    // The graph's own rate is among them, once more under another name.
    const variants = variantsOf([...rates(0.1, 0.01), []], [1])
    const id = good(await project.groups.start(sweepOf([], { variants })))
    const group = await untilOver(project, id)
    expect(group.members.map(({ status }) => status)).toEqual(['completed', 'completed'])
    const [other, same] = await histories(project, group)
    expect(same).toEqual(alone.history)
    expect(other).not.toEqual(alone.history)
    const kept = await until(project.kept.runs, (runs) => runs.length === 3)
    const own = kept.filter((run) => run.group === id)
    expect(own.map(({ variant }) => variant?.settings[0]?.value).sort()).toEqual([0.01, 0.1])
    // The trainer's own run is what it was.
    expect(project.runs.value.trainer!.run).toBe(alone.run)
  })

  it('leaves out variants that cannot run, and is none where all of them are such', async () => {
    const project = await workbench().open(smallDigits())
    const wrong = await project.groups.start(sweepOf(rates(-1)))
    expect(wrong.ok ? [] : wrong.problems.map(({ code }) => code)).toEqual(['param-too-small'])
    expect(project.groups.groups.value).toEqual([])
    const group = await untilOver(project, good(await project.groups.start(sweepOf(rates(-1, 0.1)))))
    expect(group.members.length).toBe(1)
  })

  it('is one where the sweep is asked for twice while it is planned, and another one afterwards', async () => {
    const project = await workbench().open(smallDigits())
    const asked = sweepOf(rates(0.1, 0.2), { sweep: 'hidden' })
    const [one, two] = [project.groups.start(asked), project.groups.start(asked)]
    expect(good(await one)).toBe(good(await two))
    expect(good(await project.groups.start(asked))).not.toBe(good(await one))
    const groups = await until(project.groups.groups, (all) => all.length === 2)
    for (const { id } of groups) project.groups.stop(id)
  })

  it('runs on the graph as it was when it began', async () => {
    const bench = workbench()
    const project = await bench.open(smallDigits())
    const id = good(await project.groups.start(sweepOf(rates(0.1, 0.2))))
    good(
      project.perform({
        name: 'set-param',
        operation: { kind: 'set-param', id: 'hidden', param: 'units', value: 3 },
      }),
    )
    await untilOver(project, id)
    const hidden = bench.watched.starts.map(
      ({ plan }) => plan.network.config.layers.find(({ name }) => name === 'hidden')!.config.units,
    )
    expect(hidden).toEqual([8, 8])
  })

  it('that is paused goes on from where it stood, and gives the same numbers', async () => {
    const bench = workbench()
    const project = await bench.open(smallDigits())
    const undisturbed = await untilOver(project, good(await project.groups.start(sweepOf(rates(0.1, 0.2)))))
    let id = ''
    const paused = bench.watched.at(isBatch(2), () => project.groups.pause(id))
    id = good(await project.groups.start(sweepOf(rates(0.1, 0.2))))
    await paused
    await bench.watched.told('cancelled')
    await until(project.groups.groups, ([latest]) => latest?.status === 'paused')
    project.groups.goOn(id)
    const disturbed = await untilOver(project, id)
    expect(await histories(project, disturbed)).toEqual(await histories(project, undisturbed))
    // It has not begun anew.
    expect(bench.watched.starts.filter(({ from }) => from).length).toBe(1)
  })

  it('that is stopped runs no more of its members, and keeps those that it has', async () => {
    const bench = workbench()
    const project = await bench.open(smallDigits())
    let id = ''
    const stopped = bench.watched.at(
      ({ kind, run }) => kind === 'batch' && run === bench.watched.starts[1]?.run,
      () => project.groups.stop(id),
    )
    id = good(await project.groups.start(sweepOf(rates(0.1, 0.2, 0.3))))
    await stopped
    await bench.watched.told('cancelled')
    const group = await untilOver(project, id)
    expect(group.members.map(({ status }) => status)).toEqual(['completed', 'waiting', 'waiting'])
    expect(bench.watched.starts.length).toBe(2)
  })

  it('goes on when the project is opened again, with what is left of it', async () => {
    const disk = new MemoryDisk()
    const bench = workbench({ disk })
    const project = await bench.open(smallDigits())
    const begun = bench.watched.at(
      ({ kind, run }) => kind === 'batch' && run === bench.watched.starts[1]?.run,
      () => void bench.workspace.leave(),
    )
    let id = ''
    id = good(await project.groups.start(sweepOf(rates(0.1, 0.2, 0.3))))
    await begun
    await until(bench.workspace.current, (open) => open === undefined)
    const again = good(await bench.workspace.open(project.id))
    const group = await untilOver(again, id)
    expect(group.members.map(({ status }) => status)).toEqual(['completed', 'completed', 'completed'])
    const first = bench.watched.starts[0]!.run
    expect(bench.watched.starts.filter(({ run }) => run === first).length).toBe(1)
    const undisturbed = await untilOver(again, good(await again.groups.start(sweepOf(rates(0.1, 0.2, 0.3)))))
    expect(await histories(again, group)).toEqual(await histories(again, undisturbed))
  })

  it('goes on after the page went without a word, and the run that was under way is the same run', async () => {
    const bench = workbench()
    const project = await bench.open(smallDigits())
    const begun = bench.watched.at(
      ({ kind, run }) => kind === 'batch' && run === bench.watched.starts[1]?.run,
      () => bench.storage.close(),
    )
    const id = good(await project.groups.start(sweepOf(rates(0.1, 0.2))))
    await begun
    await bench.watched.end()
    const next = workbench({ disk: bench.disk })
    await next.workspace.begin()
    const again = next.workspace.current.value!
    const group = await untilOver(again, id)
    expect(group.members.map(({ status }) => status)).toEqual(['completed', 'completed'])
    const kept = await until(again.kept.runs, (runs) => runs.length === 2)
    expect(new Set(kept.map(({ run }) => run))).toEqual(new Set(group.members.map(({ run }) => run)))
    expect(next.watched.starts.length).toBe(1)
  })

  it('stops when its trainer is deleted', async () => {
    const bench = workbench()
    const project = await bench.open(smallDigits({ trainer: { epochs: 5000 } }))
    const deleted = bench.watched.at('batch', () => {
      good(project.perform({ name: 'remove', operation: { kind: 'remove-node', id: 'trainer' } }))
    })
    const id = good(await project.groups.start(sweepOf(rates(0.1, 0.2))))
    await deleted
    const group = await untilOver(project, id)
    expect(group.status).toBe('stopped')
    expect(bench.watched.starts.length).toBe(1)
  })

  it('makes room for a run that a person starts, and goes on after it', async () => {
    const bench = workbench()
    const project = await bench.open(smallDigits())
    let id = ''
    const started = bench.watched.at(isBatch(2), () => good(project.run()))
    id = good(await project.groups.start(sweepOf(rates(0.1, 0.2))))
    await started
    const group = await untilOver(project, id)
    expect(project.runs.value.trainer!.status).toBe('completed')
    const ends = bench.watched.events.filter(({ kind }) => kind === 'completed' || kind === 'cancelled')
    expect(ends.map(({ kind }) => kind)).toEqual(['cancelled', 'completed', 'completed', 'completed'])
    expect(ends[1]!.run).toBe(project.runs.value.trainer!.run)
    expect(group.members.map(({ status }) => status)).toEqual(['completed', 'completed'])
  })

  it('that gives up trains the better half on after each round, and says which it gave up', async () => {
    const bench = workbench()
    const project = await bench.open(smallDigits({ trainer: { epochs: 8, batchSize: 30 } }))
    const settings = rates(1e-6, 0.01, 1e-5, 0.02)
    const id = good(await project.groups.start(sweepOf(settings, { givesUp: true })))
    const group = await untilOver(project, id)
    expect(group.members.map(({ status }) => status).filter((status) => status === 'completed').length).toBe(
      1,
    )
    expect(group.members[0]!.status).toBe('given-up')
    expect(group.members[0]!.reached!.epoch).toBe(1)
    const best = group.members.find(({ status }) => status === 'completed')!
    expect(best.variant.settings[0]!.value).toBeGreaterThan(1e-3)
    // Set aside and taken up again, it is the run that it would have been.
    const whole = await untilOver(project, good(await project.groups.start(sweepOf([best.variant.settings]))))
    expect(good(await project.kept.read(best.run!)).history).toEqual((await histories(project, whole))[0])
  })
})

describe('the estimate of a group', () => {
  it('says how many runs it takes, and how long, from a short training that nobody keeps', async () => {
    const project = await workbench().open(smallDigits())
    const request = sweepOf([...rates(0.1, 0.2, 0.2, -1)])
    const first = await firstValueFrom(project.groups.estimate(request))
    expect(first).toMatchObject({ runs: 2, same: 1, refused: 1, atATime: 1 })
    const last = await lastValueFrom(project.groups.estimate(request))
    expect(last.ms).toBeGreaterThan(0)
    expect(project.kept.runs.value).toEqual([])
    expect(project.runs.value).toEqual({})
  })

  it('is told by runs that have ended, also in an earlier session, without training anything', async () => {
    const bench = workbench()
    const project = await bench.open(smallDigits())
    const request = sweepOf(rates(0.1, 0.2), { sweep: 'hidden' })
    await untilOver(project, good(await project.groups.start(request)))
    const begun = bench.watched.starts.length
    const two = await firstValueFrom(project.groups.estimate(request))
    const four = await firstValueFrom(project.groups.estimate(sweepOf(rates(0.1, 0.2, 0.3, 0.4))))
    expect(two.ms).toBeGreaterThan(0)
    expect(four.ms).toBeCloseTo(2 * two.ms!)
    await bench.workspace.leave()
    const again = good(await bench.workspace.open(project.id))
    expect((await firstValueFrom(again.groups.estimate(request))).ms).toBeGreaterThan(0)
    expect(bench.watched.starts.length).toBe(begun)
  })
})

describe('a trainer that repeats', () => {
  it('trains its own seed first, and then the ones after it, each as the graph with that seed', async () => {
    const bench = workbench()
    const project = await bench.open(smallDigits({ trainer: { epochs: 2, batchSize: 30, repeats: 3 } }))
    good(project.run())
    const own = await untilStatus(project, 'trainer', 'completed')
    const [begun] = await until(project.groups.groups, (all) => all.length === 1)
    const group = await untilOver(project, begun!.id)
    expect(group.kind).toBe('repeats')
    expect(group.members[0]!.run).toBe(own.run)
    expect(bench.watched.starts.map(({ plan }) => plan.seed)).toEqual(seedsFrom(own.seed, 3))
    const [first, second] = await histories(project, group)
    expect(first).toEqual(own.history)
    good(project.perform({ name: 'seed', operation: { kind: 'set-seed', seed: own.seed + 1 } }))
    good(
      project.perform({
        name: 'set-param',
        operation: { kind: 'set-param', id: 'trainer', param: 'repeats', value: undefined },
      }),
    )
    good(project.run())
    const alone = await until(project.runs, (runs) => runs.trainer!.seed === own.seed + 1)
    expect(alone.trainer!.plan).not.toBe(own.plan)
    const next = await untilStatus(project, 'trainer', 'completed')
    expect(second).toEqual(next.history)
    expect(project.kept.runs.value.filter((run) => run.group === group.id).length).toBe(3)
  })

  it('is paused, goes on and is stopped as one', async () => {
    const bench = workbench()
    const project = await bench.open(smallDigits({ trainer: { epochs: 2, batchSize: 30, repeats: 3 } }))
    const paused = bench.watched.at(
      ({ kind, run }) => kind === 'batch' && run === bench.watched.starts[1]?.run,
      () => project.pause('trainer'),
    )
    good(project.run())
    await paused
    await bench.watched.told('cancelled')
    await until(project.groups.groups, ([group]) => group?.status === 'paused')
    const running = bench.watched.at('batch', () => {})
    project.resume('trainer')
    await running
    project.stop('trainer')
    const [group] = await until(project.groups.groups, ([first]) => first?.status === 'stopped')
    expect(group!.members.at(-1)!.status).toBe('waiting')
    // A new run begins new repeats.
    good(project.run())
    const groups = await until(project.groups.groups, (all) => all.length === 2)
    expect((await untilOver(project, groups[0]!.id)).members.map(({ status }) => status)).toEqual([
      'completed',
      'completed',
      'completed',
    ])
  })
})
