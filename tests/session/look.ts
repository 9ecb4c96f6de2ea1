import type { Observable } from 'rxjs'
import type { Operation } from '../../src/graph/document/operation.ts'
import type { Preview, ProjectSession } from '../../src/session/types.ts'
import { smallDigits } from './small-digits.ts'
import { good, type Workbench, workbench } from './workbench.ts'

const sessions: ProjectSession[] = []

/** An open project on a bench of its own, with a note of what is asked of the engine. */
export async function project(document = smallDigits(), bench: Workbench = workbench()) {
  await bench.workspace.begin()
  const session = await bench.open(document)
  sessions.push(session)
  return { session, watched: bench.watched }
}

export async function closeAll(): Promise<void> {
  for (const session of sessions.splice(0)) await session.close()
}

/** Everything a preview shows from now on. */
export function seen<T>(preview: Observable<T>): { readonly all: T[]; readonly end: () => void } {
  const all: T[] = []
  const subscription = preview.subscribe((value) => all.push(value))
  return { all, end: () => subscription.unsubscribe() }
}

export const isReady = <T>(preview: Preview<T>) => preview.kind === 'ready'

export function shownIn<T>(preview: Preview<T> | undefined): T {
  if (preview?.kind !== 'ready') throw new Error(`not ready: ${preview?.kind}`)
  return preview.value
}

export function set(id: string, param: string, value: number | string): Operation {
  return { kind: 'set-param', id, param, value }
}

export function edit(session: ProjectSession, operation: Operation): void {
  good(session.perform({ name: 'set-param', operation }))
}
