import {
  connect,
  defer,
  map,
  merge,
  NEVER,
  type Observable,
  of,
  type SchedulerLike,
  switchMap,
  takeUntil,
  tap,
  timer,
} from 'rxjs'
import type { Preview } from '../../types.ts'

/** How long an old picture stays while a new one is made, in milliseconds: shorter than a flicker is seen. */
const OLD_STAYS = 200

export interface PreviewSource<W, T> {
  /** `undefined`: nothing to see. */
  readonly wanted: Observable<W | undefined>
  readonly ask: (wanted: W) => Observable<Preview<T>>
  /** The old picture is still a good one until the new one comes, however long that takes. */
  readonly oldStays?: (wanted: W) => boolean
  readonly schedule: SchedulerLike
}

/**
 * The preview of what is wanted, as that changes: a late answer never replaces a newer one, and while a new picture
 * is made the old one stays for a moment, so that typing does not make pictures blink.
 */
export function previewOf<W, T>({
  wanted,
  ask,
  oldStays,
  schedule,
}: PreviewSource<W, T>): Observable<Preview<T>> {
  return defer(() => {
    let shown = false
    const loadingFor = (now: W): Observable<Preview<T>> => {
      const when = !shown ? of(0) : oldStays?.(now) ? NEVER : timer(OLD_STAYS, schedule)
      return when.pipe(map(() => ({ kind: 'loading' })))
    }
    return wanted.pipe(
      switchMap((now) =>
        now === undefined
          ? of<Preview<T>>({ kind: 'none' })
          : ask(now).pipe(connect((answers) => merge(loadingFor(now).pipe(takeUntil(answers)), answers))),
      ),
      tap(({ kind }) => {
        shown = kind === 'ready'
      }),
    )
  })
}
