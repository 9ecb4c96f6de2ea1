import { Subject } from 'rxjs'
import type { CheckedGraph } from '../../../graph/check/checked-graph.ts'
import type { Registry } from '../../../graph/node/registry.ts'
import { afterRounds } from '../../../runs/group-rounds.ts'
import type { GroupMember, RunGroup } from '../../../runs/run-group.ts'
import type { GroupRecord } from '../../../storage/kept-types.ts'
import { GroupSaver, type GroupSaverOptions } from './group-saver.ts'
import { unpackGroup } from './stored-group.ts'

export interface QueuedGroup {
  readonly group: RunGroup
  /** What its runs are made from, whatever becomes of the project's graph; missing where none are left to be made. */
  readonly graph: CheckedGraph | undefined
}

export interface QueuedGroupsOptions extends GroupSaverOptions {
  readonly registry: Registry
  readonly isWritable: () => boolean
}

/** All groups of a project in the order in which they began, and the same on the disk. */
export class QueuedGroups {
  /** Emits after each change. */
  readonly changes = new Subject<void>()
  readonly #options: QueuedGroupsOptions
  readonly #saver: GroupSaver
  readonly #queued = new Map<string, QueuedGroup>()

  constructor(options: QueuedGroupsOptions) {
    this.#options = options
    this.#saver = new GroupSaver(options)
  }

  get unsaved() {
    return this.#saver.unsaved
  }

  get all(): readonly QueuedGroup[] {
    return [...this.#queued.values()]
  }

  get(id: string): QueuedGroup | undefined {
    return this.#queued.get(id)
  }

  put(queued: QueuedGroup): void {
    this.#queued.set(queued.group.id, queued)
    if (this.#options.isWritable()) this.#saver.save(queued.group, queued.graph)
    this.changes.next()
  }

  /** A member has come further; where that ends a round, the worse settings are given up. */
  change(id: string, index: number, change: Partial<GroupMember>): void {
    const queued = this.#queued.get(id)
    if (!queued) return
    const members = queued.group.members.map((member, i) => (i === index ? { ...member, ...change } : member))
    this.put({ ...queued, group: afterRounds({ ...queued.group, members }) })
  }

  /** Takes in groups from elsewhere that are not known yet, each at its place. */
  add(groups: readonly RunGroup[]): void {
    for (const group of groups) if (!this.#queued.has(group.id)) this.put({ group, graph: undefined })
    this.#set(this.all)
  }

  /** Puts what is on the disk in the place of everything here. */
  reload(records: readonly GroupRecord[]): void {
    const found = records.flatMap((record) => unpackGroup(record, this.#options.registry) ?? [])
    this.#set(found)
  }

  /** Removes those that nobody needs any more. */
  tidy(isNeeded: (group: RunGroup, later: readonly RunGroup[]) => boolean): void {
    const groups = this.all.map(({ group }) => group)
    for (const [i, group] of groups.entries()) {
      if (isNeeded(group, groups.slice(i + 1))) continue
      this.#queued.delete(group.id)
      this.#saver.forget(group.id)
    }
  }

  #set(queued: readonly QueuedGroup[]): void {
    const sorted = [...queued].sort((a, b) => a.group.begunAt - b.group.begunAt)
    this.#queued.clear()
    for (const each of sorted) this.#queued.set(each.group.id, each)
    this.changes.next()
  }

  flush(): Promise<void> {
    return this.#saver.flush()
  }

  end(): void {
    this.#saver.end()
    this.changes.complete()
  }
}
