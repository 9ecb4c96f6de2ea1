import type { ContentStore, KeptContent } from '../../contents/content-store.ts'
import { hashesIn } from '../../contents/hashes-in.ts'
import type { ContentHash } from '../../graph/base/content-hash.ts'
import { ok, type Result } from '../../graph/document/problem.ts'
import type { ProjectId, Storage } from '../../storage/types.ts'

export interface ContentsInUse {
  readonly kept: ReadonlyMap<ContentHash, KeptContent>
  /** What each project refers to, of what is kept. */
  readonly projects: ReadonlyMap<ProjectId, ReadonlySet<ContentHash>>
  /** Those among them that are deleted and can come back. */
  readonly deleted: ReadonlySet<ProjectId>
}

/**
 * Which contents the kept projects, their runs, the graphs these were made with and those of queues refer to, by
 * themselves or by a list they refer to. Fails where one of the projects cannot be read: nobody knows then what it needs.
 */
export async function contentsInUse(
  storage: Storage,
  contents: ContentStore,
): Promise<Result<ContentsInUse>> {
  const kept = new Map((await contents.list()).map((content) => [content.hash, content]))
  const projects = new Map<ProjectId, ReadonlySet<ContentHash>>()
  const deleted = new Set<ProjectId>()
  if (kept.size === 0) return ok({ kept, projects, deleted })
  const listed = await storage.listProjects({ deleted: true })
  if (!listed.ok) return listed
  const listsRead = new Map<ContentHash, ReadonlySet<ContentHash>>()
  for (const { id, deletedAt } of listed.value) {
    // Word for word, so that what is damaged keeps what is left of it.
    const [raw, runs, graphs, groups] = [
      await storage.loadRaw(id),
      await storage.loadRuns(id),
      await storage.loadGraphs(id),
      await storage.loadGroups(id),
    ]
    if (!raw.ok) return raw
    if (!runs.ok) return runs
    if (!graphs.ok) return graphs
    if (!groups.ok) return groups
    const ofRuns = [...runs.value, ...groups.value].map(({ data }) => data)
    const named = hashesIn([raw.value, ofRuns, graphs.value])
    projects.set(id, await withLists(named, kept, contents, listsRead))
    if (deletedAt !== undefined) deleted.add(id)
  }
  return ok({ kept, projects, deleted })
}

/** With what stands in the lists among them. */
async function withLists(
  named: ReadonlySet<ContentHash>,
  kept: ReadonlyMap<ContentHash, KeptContent>,
  contents: ContentStore,
  read: Map<ContentHash, ReadonlySet<ContentHash>>,
): Promise<ReadonlySet<ContentHash>> {
  const all = new Set<ContentHash>()
  let next = [...named].filter((hash) => kept.has(hash))
  while (next.length > 0) {
    for (const hash of next) all.add(hash)
    const lists = next.filter((hash) => kept.get(hash)?.isList)
    const unread = lists.filter((hash) => !read.has(hash))
    const bytes = await contents.get(unread)
    unread.forEach((hash, i) => {
      read.set(hash, hashesIn(new TextDecoder().decode(bytes[i])))
    })
    const found = lists.flatMap((hash) => [...(read.get(hash) ?? [])])
    next = [...new Set(found)].filter((hash) => kept.has(hash) && !all.has(hash))
  }
  return all
}
