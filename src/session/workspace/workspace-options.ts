import type { Observable, SchedulerLike } from 'rxjs'
import type { ContentsLock } from '../../contents/contents-lock.ts'
import type { Result } from '../../graph/document/problem.ts'
import type { Storage } from '../../storage/types.ts'
import type { Runtime } from './runtime.ts'

/** What a workspace stands on. */
export interface WorkspaceOptions {
  readonly storage: Storage
  /** Called when projects are wanted first, and again after it has failed. */
  readonly loadRuntime: () => Promise<Result<Runtime>>
  /** Milliseconds since 1970. */
  readonly now?: () => number
  /** What all waiting goes by; the real time where left out. */
  readonly schedule?: SchedulerLike
  /** Emits when the page may be about to go; the browser's events where left out. */
  readonly hidden?: Observable<void>
  /** The page is about to be left, and a person can still be asked; the browser's events where left out. */
  readonly leaving?: Observable<Event>
  /** Agrees with other tabs on when own data may be removed; the browser's locks where left out. */
  readonly contentsLock?: ContentsLock
  /** What the storage holds is gone with the page. */
  readonly keepsNothing?: boolean
}
