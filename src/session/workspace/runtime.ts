import type { Engine } from '../../engine/protocol.ts'
import type { Result } from '../../graph/document/problem.ts'
import { parseDocument } from '../../graph/file/parse-document.ts'
import type { Registry } from '../../graph/node/registry.ts'
import type { ProjectId } from '../../storage/types.ts'
import type { OwnData } from '../own-data.ts'
import { OpenProject } from '../project/open-project.ts'
import type { ProjectTools } from '../project/project-tools.ts'
import type { ShippedGraph } from '../shipped-graph.ts'
import { Projects, type ProjectsOptions } from './projects.ts'
/**
 * What projects are read, opened and trained with. The list of projects does without it, so that a page can load it
 * after it has shown that list.
 */
export interface Runtime {
  readonly engine: Engine
  readonly registry: Registry
  readonly ownData: OwnData
  readonly shipped: ReadonlyMap<string, ShippedGraph>
  /** Claims and loads a project; read-only where another tab has it. */
  open(
    id: ProjectId,
    tools: Omit<ProjectTools, 'engine' | 'registry' | 'ownData' | 'writeNetworks' | 'mostBytes'>,
  ): Promise<Result<OpenProject>>
  /** The projects on the disk. */
  projects(
    around: Omit<ProjectsOptions, 'registry' | 'shipped' | 'contents' | 'intake' | 'arrange'>,
  ): Projects
}

export interface RuntimeOptions {
  readonly engine: Engine
  readonly registry: Registry
  readonly ownData: OwnData
  /** The graph files that ship with the app, by name. */
  readonly shipped: Readonly<Record<string, string>>
  /** Writes networks as files; in the program itself where left out. */
  readonly writeNetworks?: ProjectTools['writeNetworks']
  /** See `ProjectTools`. */
  readonly mostBytes?: number
  /** Lays out networks that were made elsewhere. */
  readonly arrange?: ProjectsOptions['arrange']
}

/** Throws when a shipped file is no graph: that is a mistake in the program. */
export function createRuntime(options: RuntimeOptions): Runtime {
  const { engine, registry, ownData, shipped: files, writeNetworks, arrange, mostBytes } = options
  const shipped = readShipped(files, registry)
  return {
    engine,
    registry,
    ownData,
    shipped,
    open: (id, tools) =>
      OpenProject.open(id, { ...tools, engine, registry, ownData, writeNetworks, mostBytes }),
    projects: (around) => new Projects({ ...around, registry, shipped, arrange, ...ownData }),
  }
}

/** Reads the files that ship with the app, by name. Throws on one that is no graph: that is a mistake in the program. */
function readShipped(
  files: Readonly<Record<string, string>>,
  registry: Registry,
): ReadonlyMap<string, ShippedGraph> {
  return new Map(
    Object.entries(files).map(([name, text]) => {
      const parsed = parseDocument(text, registry)
      if (!parsed.ok) throw new Error(`shipped graph is unusable: ${name}: ${parsed.problems[0]?.code}`)
      const { document } = parsed.value
      return [name, { name, title: document.title, summary: document.summary ?? '', document }]
    }),
  )
}
