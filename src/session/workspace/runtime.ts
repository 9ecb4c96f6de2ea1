import type { Engine } from '../../engine/protocol.ts'
import type { Result } from '../../graph/document/problem.ts'
import type { Registry } from '../../graph/node/registry.ts'
import type { ProjectId } from '../../storage/types.ts'
import { OpenProject, type ProjectTools } from '../project/open-project.ts'
import type { ShippedGraph } from '../types.ts'
import { Projects, type ProjectsOptions } from './projects.ts'
import { readShipped } from './shipped-graphs.ts'

/**
 * What projects are read, opened and trained with. The list of projects does without it, so that a page can load it
 * after it has shown that list.
 */
export interface Runtime {
  readonly engine: Engine
  readonly registry: Registry
  readonly shipped: ReadonlyMap<string, ShippedGraph>
  /** Claims and loads a project; read-only where another tab has it. */
  open(id: ProjectId, tools: Omit<ProjectTools, 'engine' | 'registry'>): Promise<Result<OpenProject>>
  /** The projects on the disk. */
  projects(around: Omit<ProjectsOptions, 'registry' | 'shipped'>): Projects
}

export interface RuntimeOptions {
  readonly engine: Engine
  readonly registry: Registry
  /** The graph files that ship with the app, by name. */
  readonly shipped: Readonly<Record<string, string>>
}

/** Throws when a shipped file is no graph: that is a mistake in the program. */
export function createRuntime({ engine, registry, shipped: files }: RuntimeOptions): Runtime {
  const shipped = readShipped(files, registry)
  return {
    engine,
    registry,
    shipped,
    open: (id, tools) => OpenProject.open(id, { ...tools, engine, registry }),
    projects: (around) => new Projects({ ...around, registry, shipped }),
  }
}
