import { WritableSignal } from '../../../session/base/signal.ts'
import type { Workspace } from '../../../session/types.ts'

const ALL = new WeakMap<Workspace, WritableSignal<File | undefined>>()

/** A file with a table that was dropped on the page or opened, until it is taken in or given up. */
export function broughtTable(workspace: Workspace): WritableSignal<File | undefined> {
  const known = ALL.get(workspace) ?? new WritableSignal<File | undefined>(undefined)
  ALL.set(workspace, known)
  return known
}
