import { filter, fromEvent, map, merge, type Subscription, skip, take } from 'rxjs'
import { sameJson } from '../../../graph/base/json.ts'
import type { Problem, Result } from '../../../graph/document/problem.ts'
import type { Place } from '../../../session/place.ts'
import type { ProjectSession, Workspace } from '../../../session/types.ts'
import { type Address, readAddress, samePlace, writeAddress } from './address.ts'
import { type AskedView, askedView } from './asked-view.ts'

/** What of the browser's window the address is read from and written to. */
export type AddressWindow = Pick<Window, 'location' | 'history' | 'addEventListener' | 'removeEventListener'>

/**
 * The address in full. A shipped graph's is the same for all copies of it, and so is a link's; the entry of the browser's
 * history knows which one it stands for, so that an edit is still there when the page is gone before the project had an
 * address of its own.
 */
export function addressOf({ location, history }: Pick<Window, 'location' | 'history'>): Address | undefined {
  const address = readAddress(location.hash)
  if (address?.place.kind !== 'shipped' && address?.place.kind !== 'link') return address
  const copy: unknown = history.state?.copy
  return typeof copy === 'string' ? { ...address, place: { ...address.place, copy } } : address
}

/**
 * Keeps the address and what is open in step, in both directions: a link, Back and Forward open what they name, and
 * what is opened in any other way gets an address of its own. A project's identity means nothing on another computer,
 * so a shipped graph or a link that nobody has touched yet keeps the address under which it can be opened anywhere. The
 * view that an address asks for is kept in `askedView`, and stays in the address for as long as it holds.
 * @param onRefused is told why the place that was asked for could not be opened; the address then names the old one
 * @returns takes it all back
 */
export function followAddress(
  workspace: Workspace,
  page: AddressWindow,
  onRefused: (problems: readonly Problem[]) => void,
): () => void {
  const view = askedView(workspace)
  let wanted: AskedView = {}
  let standing: ProjectSession | undefined
  /** Whether it is still the shipped graph or the link that it was opened as. */
  let isAsItCame = false
  let touched: Subscription | undefined
  /** Another project stands here now, and its address is not written yet. */
  let isTurning = false
  /** Counts the places asked for by address; an answer that comes after a later question is not written down. */
  let [asked, answered] = [0, 0]

  const placeOfStanding = (): Place => {
    if (!standing) return { kind: 'start' }
    const { id, copyOf } = standing
    return isAsItCame && copyOf !== undefined ? { ...copyOf, copy: id } : { kind: 'project', id }
  }
  const write = (how: 'push' | 'replace') => {
    const place = placeOfStanding()
    const now = addressOf(page)
    const isNamed = now !== undefined && samePlace(now.place, place)
    const copy = copyOf(place)
    if (isNamed && copyOf(now.place) === copy && sameJson(now.view ?? {}, view.value)) return
    // The node stays where only the name of its graph changes.
    const node = isNamed || (how === 'replace' && place.kind === 'project') ? now?.node : undefined
    const hash = writeAddress({ place, node, view: view.value })
    const state = copy === undefined ? null : { copy }
    if (how === 'push') page.history.pushState(state, '', hash)
    else page.history.replaceState(state, '', hash)
  }
  /** From now on at this project. */
  const stand = (project: ProjectSession | undefined) => {
    touched?.unsubscribe()
    standing = project
    isAsItCame = project?.copyOf !== undefined
    if (!project || !isAsItCame) return
    const asItCame = project.document.value
    const changes = merge(
      project.document.changes.pipe(filter((document) => document !== asItCame)),
      project.runs.changes.pipe(filter((runs) => Object.keys(runs).length > 0)),
    )
    touched = changes.pipe(take(1)).subscribe(() => {
      isAsItCame = false
      write('replace')
    })
  }

  const go = async (address: Address) => {
    asked++
    const mine = asked
    wanted = address.view ?? {}
    const result = await open(workspace, address.place)
    if (mine !== asked) return
    answered = asked
    if (!result.ok) onRefused(result.problems)
    else view.set(wanted)
    write('replace')
  }

  // The address the page was opened with has been gone to by the time this begins.
  stand(workspace.current.value)
  const first = readAddress(page.location.hash)
  view.set((first && samePlace(first.place, placeOfStanding()) && first.view) || {})
  write('replace')
  const subscription = merge(
    workspace.current.changes.pipe(
      map((project) => () => {
        if (project === standing) return
        // At once, before anything can be changed in it: opening it goes on for a while.
        stand(project)
        isTurning = true
        view.set(asked === answered ? {} : wanted)
        isTurning = false
        write(asked === answered ? 'push' : 'replace')
      }),
    ),
    fromEvent(page as Window, 'hashchange').pipe(
      map(() => () => {
        const address = addressOf(page)
        const here = placeOfStanding()
        // Another node of what is open was asked for.
        const isHere =
          address &&
          samePlace(address.place, here) &&
          (copyOf(address.place) ?? copyOf(here)) === copyOf(here)
        if (!address || (isHere && asked === answered)) {
          if (address) view.set(address.view ?? {})
          write('replace')
        } else void go(address)
      }),
    ),
    view.changes.pipe(
      skip(1),
      map(() => () => {
        // On the way elsewhere, the address is that of where it goes.
        if (asked === answered && !isTurning) write('replace')
      }),
    ),
  ).subscribe((step) => step())
  return () => {
    subscription.unsubscribe()
    touched?.unsubscribe()
  }
}

const copyOf = (place: Place) => (place.kind === 'shipped' || place.kind === 'link' ? place.copy : undefined)

async function open(workspace: Workspace, place: Place): Promise<Result<unknown>> {
  if (place.kind === 'project') return workspace.open(place.id)
  if (place.kind === 'shipped') return workspace.openShipped(place.name, place.copy)
  if (place.kind === 'link') return workspace.openLink(place.packed, place.copy)
  // Where it stays, a notice of the session says why.
  await workspace.leave()
  return { ok: true, value: undefined }
}
