import { registry } from '../../nodes/registry.ts'
import { createNodeEngine } from '../../src/engine/node/node-engine.ts'
import type { Json } from '../../src/graph/base/json.ts'
import { emptyDocument } from '../../src/graph/document/document.ts'
import { ok } from '../../src/graph/document/problem.ts'
import { ownDataInProcess } from '../../src/intake/in-process.ts'
import { createWorkspace } from '../../src/session/workspace/create-workspace.ts'
import { createRuntime } from '../../src/session/workspace/runtime.ts'
import { MemoryDisk, type StoredProject, type StoredRun } from '../../src/storage/memory-disk.ts'
import { createMemoryStorage } from '../../src/storage/memory-storage.ts'
import { smallDigits } from '../session/small-digits.ts'
import { good, untilStatus } from '../session/workbench.ts'
import type { Dice } from './dice.ts'
import { changedJson } from './graph-texts.ts'
import type { Step } from './judge-graph.ts'
import { tools } from './text-tools.ts'

const engine = createNodeEngine()
const SOUND = 'sound'
const DAMAGED = 'damaged'
const SETTINGS = ['language', 'theme', 'shipped-copies', 'backend', 'panels', 'last-project']

interface Kept {
  readonly project: StoredProject
  readonly run: StoredRun
}
let kept: Promise<Kept> | undefined

/** A project with a finished run, as a session has written it. */
async function keep(): Promise<Kept> {
  const disk = new MemoryDisk()
  const storage = createMemoryStorage({ disk })
  const workspace = createWorkspace({
    storage,
    loadRuntime: async () =>
      ok(createRuntime({ engine, registry, ownData: ownDataInProcess(), shipped: {} })),
  })
  good(await storage.saveProject({ ...smallDigits(), id: DAMAGED }))
  const session = good(await workspace.open(DAMAGED))
  good(session.run())
  await untilStatus(session, 'trainer', 'completed')
  await workspace.leave()
  const [project, run] = [disk.projects.get(DAMAGED), disk.run(DAMAGED, 'trainer')]
  if (!project || !run) throw new Error('nothing was kept')
  return { project, run }
}

/**
 * Damages what is kept on the computer, opens the page on it, and says what is wrong: whatever happens to one project
 * or setting, the page begins, the others are there, and nothing throws.
 */
export async function judgeRecords(dice: Dice, step: Step): Promise<readonly string[]> {
  kept ??= keep()
  const { project, run } = structuredClone(await kept)
  const disk = new MemoryDisk()
  const storage = createMemoryStorage({ disk })
  good(await storage.saveProject(emptyDocument(SOUND, 'Sound')))
  const what = dice.below(4)
  disk.projects.set(DAMAGED, {
    ...project,
    info: what === 0 ? damaged(project.info, dice) : project.info,
    document: what === 1 ? damaged(project.document, dice) : project.document,
  })
  const record = what === 2 ? damaged(run.record, dice) : run.record
  disk.saveRun({ ...run, record: { ...Object(record), project: DAMAGED, trainer: 'trainer' } })
  if (what === 3) for (const key of SETTINGS) disk.settings.set(key, damaged('value', dice))
  step('beginning with damaged records')
  const workspace = createWorkspace({
    storage: createMemoryStorage({ disk }),
    loadRuntime: async () =>
      ok(createRuntime({ engine, registry, ownData: ownDataInProcess(), shipped: {} })),
  })
  await workspace.begin()
  await workspace.leave()
  const findings: string[] = []
  for (const each of tools)
    for (const { title, changedAt } of workspace.projects.value) {
      if (typeof each.text(title) !== 'string') findings.push('a project without a title is listed')
      each.moment(changedAt)
    }
  if (!workspace.projects.value.some(({ id }) => id === SOUND)) findings.push('a sound project is not listed')
  step('opening what is sound')
  if (!(await workspace.open(SOUND)).ok) findings.push('a sound project does not open')
  step('opening what is damaged')
  const opened = await workspace.open(DAMAGED)
  if (!opened.ok) for (const each of tools) for (const problem of opened.problems) each.sentence(problem)
  else for (const view of Object.values(opened.value.runs.value)) structuredClone(view.status)
  step('exporting what is damaged')
  if (!(await workspace.exportFile(DAMAGED)).ok) findings.push('a damaged project cannot be exported')
  await workspace.leave()
  return findings
}

/** What JSON cannot hold and a database can. */
const FOREIGN: readonly unknown[] = [
  undefined,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  10n,
  new Date(0),
  new Map([[1, 2]]),
  new Uint8Array(3),
]

/** The same data with something else in it somewhere. */
function damaged<T>(value: T, dice: Dice): T {
  if (dice.chance(0.1)) return dice.of(FOREIGN) as T
  if (dice.chance(0.3) && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const keys = Object.keys(value)
    return { ...value, [dice.of(keys)]: dice.of(FOREIGN) }
  }
  return changedJson(value as Json, dice) as T
}
