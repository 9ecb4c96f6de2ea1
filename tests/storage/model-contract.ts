import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ProjectInfo, RunRecord, Storage } from '../../src/storage/types.ts'
import type { Harness } from './harness.ts'
import { sampleDocument } from './sample-document.ts'

const SEED = 20260607

/** Everything a storage should hold, as plainly as it can be written down. */
interface Model {
  readonly projects: Map<string, { info: ProjectInfo; title: string }>
  readonly runs: Map<string, { record: RunRecord; weights?: { run: string; value: number } }>
  readonly settings: Map<string, unknown>
}

interface Real {
  readonly harness: Harness
  readonly tabs: Storage[]
}

type Act = (
  model: Model,
  storage: Storage,
  now: number,
) => readonly [real: Promise<unknown>, expected: unknown]

const value = (result: unknown) => ({ ok: true, value: result })
const problem = (code: string) => ({ ok: false, problems: [expect.objectContaining({ code })] })
const missing = problem('project-missing')

class Command implements fc.AsyncCommand<Model, Real> {
  readonly #name: string
  readonly #tab: number
  readonly #passes: number
  readonly #act: Act

  constructor(name: string, tab: number, passes: number, act: Act) {
    this.#name = name
    this.#tab = tab
    this.#passes = passes
    this.#act = act
  }

  check(): boolean {
    return true
  }

  async run(model: Model, real: Real): Promise<void> {
    real.harness.clock.now += this.#passes
    const [result, expected] = this.#act(model, real.tabs[this.#tab]!, real.harness.clock.now)
    expect(await result).toEqual(expected)
  }

  toString(): string {
    return `tab ${this.#tab}, +${this.#passes} ms: ${this.#name}`
  }
}

const withProject = (model: Model, id: string, then: (project: { info: ProjectInfo }) => unknown) => {
  const project = model.projects.get(id)
  return project ? value(then(project)) : missing
}

const save =
  (id: string, title: string, nodes: number): Act =>
  (model, storage, now) => {
    const known = model.projects.get(id)?.info ?? { createdAt: now, openedAt: now }
    const info = { ...known, id, title, nodes, changedAt: now }
    model.projects.set(id, { info, title })
    const saved = { ...info, revision: expect.any(String) }
    return [storage.saveProject(sampleDocument(id, title, nodes)), value(saved)]
  }

const load =
  (id: string): Act =>
  (model, storage) => [
    storage.loadProject(id),
    withProject(model, id, ({ info }) => ({
      ...info,
      revision: expect.any(String),
      document: sampleDocument(id, info.title, info.nodes),
    })),
  ]

const duplicate =
  (id: string, newId: string): Act =>
  (model, storage, now) => {
    const original = model.projects.get(id)
    const taken = model.projects.has(newId)
    const { nodes } = original?.info ?? { nodes: 0 }
    const info = { id: newId, title: 'Copy', nodes, createdAt: now, changedAt: now, openedAt: 0 }
    if (original && !taken) model.projects.set(newId, { info, title: 'Copy' })
    const expected = !original ? missing : taken ? problem('project-taken') : value(info)
    return [storage.duplicateProject(id, newId, 'Copy'), expected]
  }

const remove =
  (id: string): Act =>
  (model, storage, now) => [
    storage.deleteProject(id),
    withProject(model, id, (project) => {
      project.info = { ...project.info, deletedAt: project.info.deletedAt ?? now }
      return project.info
    }),
  ]

const restore =
  (id: string): Act =>
  (model, storage) => [
    storage.restoreProject(id),
    withProject(model, id, (project) => {
      const { deletedAt: _, ...info } = project.info
      project.info = info
      return info
    }),
  ]

const open =
  (id: string): Act =>
  (model, storage, now) => [
    storage.markOpened(id),
    withProject(model, id, (project) => {
      project.info = { ...project.info, openedAt: now }
    }),
  ]

const purge =
  (ago: number): Act =>
  (model, storage, now) => {
    const before = now - ago
    const gone = [...model.projects.values()].filter(({ info }) => (info.deletedAt ?? before) < before)
    for (const { info } of gone) {
      model.projects.delete(info.id)
      for (const key of [...model.runs.keys()]) if (key.startsWith(`${info.id}/`)) model.runs.delete(key)
    }
    return [storage.purgeDeleted(before), value(gone.length)]
  }

const list =
  (deleted: boolean): Act =>
  (model, storage) => [storage.listProjects({ deleted }), value(listed(model, deleted))]

const last: Act = (model, storage) => {
  const opened = listed(model, false).filter(({ openedAt }) => openedAt > 0)
  const latest = Math.max(...opened.map(({ openedAt }) => openedAt))
  return [storage.lastProject(), value(opened.find(({ openedAt }) => openedAt === latest)?.id)]
}

function listed(model: Model, deleted: boolean): ProjectInfo[] {
  return [...model.projects.values()]
    .map(({ info }) => info)
    .filter((info) => deleted || info.deletedAt === undefined)
    .sort((a, b) => a.id.localeCompare(b.id))
    .sort((a, b) => b.changedAt - a.changedAt)
}

const saveRun =
  (project: string, trainer: string, run: string, weights: number | undefined): Act =>
  (model, storage, now) => {
    const record = { project, trainer, run, plan: 'plan', savedAt: now, data: { loss: [now] } }
    const real = storage.saveRun(
      record,
      weights === undefined ? undefined : { project, trainer, run, data: Float32Array.of(weights) },
    )
    if (!model.projects.has(project)) return [real, missing]
    const before = model.runs.get(`${project}/${trainer}`)
    const kept = weights === undefined ? before?.weights : { run, value: weights }
    model.runs.set(`${project}/${trainer}`, { record, weights: kept })
    return [real, value(undefined)]
  }

const loadRuns =
  (project: string): Act =>
  (model, storage) => {
    const entries = [...model.runs].filter(([key]) => key.startsWith(`${project}/`))
    return [storage.loadRuns(project), value(entries.sort().map(([, { record }]) => record))]
  }

const loadWeights =
  (project: string, trainer: string): Act =>
  (model, storage) => {
    const kept = model.runs.get(`${project}/${trainer}`)
    const weights =
      kept?.weights === undefined
        ? undefined
        : { project, trainer, run: kept.weights.run, data: Float32Array.of(kept.weights.value) }
    return [storage.loadWeights(project, trainer), value(weights)]
  }

const deleteRun =
  (project: string, trainer: string): Act =>
  (model, storage) => {
    model.runs.delete(`${project}/${trainer}`)
    return [storage.deleteRun(project, trainer), value(undefined)]
  }

const saveSetting =
  (key: string, setting: unknown): Act =>
  (model, storage) => {
    model.settings.set(key, setting)
    return [storage.saveSetting(key, setting), value(undefined)]
  }

const loadSetting =
  (key: string): Act =>
  (model, storage) => [storage.loadSetting(key), value(model.settings.get(key))]

const id = fc.constantFrom('a', 'b', 'ab')
const trainer = fc.constantFrom('t', 't2')
const command = <A extends unknown[]>(name: string, act: (...args: A) => Act, ...args: Arguments<A>) =>
  fc
    .tuple(fc.nat({ max: 1 }), fc.nat({ max: 2 }), fc.tuple(...args) as unknown as fc.Arbitrary<A>)
    .map(
      ([tab, passes, drawn]) => new Command(`${name} ${JSON.stringify(drawn)}`, tab, passes, act(...drawn)),
    )
type Arguments<A extends unknown[]> = { [I in keyof A]: fc.Arbitrary<A[I]> }

const commands = fc.commands(
  [
    command('save', save, id, fc.constantFrom('One', 'Two'), fc.nat({ max: 3 })),
    command('load', load, id),
    command('duplicate', duplicate, id, id),
    command('delete', remove, id),
    command('restore', restore, id),
    command('open', open, id),
    command('purge', purge, fc.nat({ max: 4 })),
    command('list', list, fc.boolean()),
    command('last', () => last),
    command(
      'save run',
      saveRun,
      id,
      trainer,
      fc.constantFrom('r1', 'r2'),
      fc.option(fc.nat({ max: 9 }), { nil: undefined }),
    ),
    command('load runs', loadRuns, id),
    command('load weights', loadWeights, id, trainer),
    command('delete run', deleteRun, id, trainer),
    command('save setting', saveSetting, fc.constantFrom('x', 'y'), fc.constantFrom(1, null, undefined)),
    command('load setting', loadSetting, fc.constantFrom('x', 'y')),
  ],
  { maxCommands: 40 },
)

/** Any calls from two tabs in any order give what a plain model of the storage gives. */
export function modelContract(makeHarness: () => Harness, numRuns: number): void {
  test('two tabs in any order of calls agree with a plain model, and so does a tab opened afterwards', async () => {
    await fc.assert(
      fc.asyncProperty(commands, async (drawn) => {
        const harness = makeHarness()
        const tabs = [await harness.open(), await harness.open()]
        const model: Model = { projects: new Map(), runs: new Map(), settings: new Map() }
        try {
          await fc.asyncModelRun(() => ({ model, real: { harness, tabs } }), drawn)
          const [result, expected] = list(true)(model, await harness.open(), harness.clock.now)
          expect(await result).toEqual(expected)
        } finally {
          await harness.dispose()
        }
      }),
      { numRuns, seed: SEED },
    )
  }, 60_000)
}
