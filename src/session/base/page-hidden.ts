import { filter, fromEvent, map, merge, NEVER, type Observable } from 'rxjs'

/**
 * Emits when the page may be about to go for good: hidden (the last event that is sure to come on phones and
 * when a tab is closed, https://www.igvita.com/2015/11/20/dont-lose-user-and-app-state-use-page-visibility/) or left.
 * Never where there is no page.
 */
export function pageHidden(): Observable<void> {
  if (typeof document === 'undefined' || typeof window === 'undefined') return NEVER
  return merge(
    fromEvent(document, 'visibilitychange').pipe(filter(() => document.visibilityState === 'hidden')),
    fromEvent(window, 'pagehide'),
  ).pipe(map(() => undefined))
}

/** Asks, by its events, whether the page may go; `preventDefault` lets the browser ask the person. */
export function pageLeaving(): Observable<Event> {
  return typeof window === 'undefined' ? NEVER : fromEvent(window, 'beforeunload')
}
