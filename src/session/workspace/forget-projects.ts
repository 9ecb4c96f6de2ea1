import { sameJson } from '../../graph/base/json.ts'
import type { ProjectId, Storage } from '../../storage/types.ts'
import type { Settings } from './settings.ts'

/** Settings that name projects, each with how: under the project, as what stands there, or in a list. */
export const NAMING_PROJECTS = {
  'canvas.views': 'keys',
  'compared-runs': 'keys',
  'guide.dismissed': 'list',
  'shipped-copies': 'values',
  'link-copies': 'values',
} as const satisfies Readonly<Record<string, Naming>>

type Naming = 'keys' | 'values' | 'list'

/** Takes out of the settings what they say of projects that are gone for good. */
export async function forgetProjects(settings: Settings, storage: Storage): Promise<void> {
  const all = Object.entries(NAMING_PROJECTS)
  // Before the projects: what a setting names by now, and is not among them, is gone and not new.
  const values = await Promise.all(all.map(([key]) => settings.read(key)))
  const listed = await storage.listProjects({ deleted: true })
  if (!listed.ok) return
  const there = new Set(listed.value.map(({ id }) => id))
  for (const [i, [key, naming]] of all.entries()) {
    const left = withoutOthers(values[i], naming, there)
    // What has been set meanwhile is newer.
    if (!sameJson(left, values[i]) && (await settings.read(key)) === values[i]) settings.save(key, left)
  }
}

function withoutOthers(value: unknown, naming: Naming, there: ReadonlySet<ProjectId>): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (naming === 'list') return (value as readonly ProjectId[]).filter((id) => there.has(id))
  const entries = Object.entries(value).filter(([key, named]) => there.has(naming === 'keys' ? key : named))
  return Object.fromEntries(entries)
}
