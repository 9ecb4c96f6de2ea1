import { fromEvent, map, merge, type Subscription } from 'rxjs'
import type { Problem, Result } from '../../../graph/document/problem.ts'
import type { Place, ProjectSession, Workspace } from '../../../session/types.ts'
import { type Address, readAddress, samePlace, writeAddress } from './address.ts'

/** What of the browser's window the address is read from and written to. */
export type AddressWindow = Pick<Window, 'location' | 'history' | 'addEventListener' | 'removeEventListener'>

/** The place one is at, and for as long as a shipped graph is as it came, that it is that graph. */
interface Standing {
  readonly project: ProjectSession
  readonly shipped?: string
}

/**
 * Keeps the address and what is open in step, in both directions: a link, Back and Forward open what they name, and
 * what is opened in any other way gets an address of its own. A project's identity means nothing on another computer,
 * so a shipped graph that nobody has touched yet keeps the name under which it can be opened anywhere.
 * @param onRefused is told why the place that was asked for could not be opened; the address then names the old one
 * @returns takes it all back
 */
export function followAddress(
  workspace: Workspace,
  page: AddressWindow,
  onRefused: (problems: readonly Problem[]) => void,
): () => void {
  let standing: Standing | undefined
  let touched: Subscription | undefined
  /** Counts the places asked for by address; an answer that comes after a later question is not written down. */
  let [asked, answered] = [0, 0]

  const placeOf = (at: Standing | undefined): Place => {
    if (!at) return { kind: 'start' }
    return at.shipped === undefined
      ? { kind: 'project', id: at.project.id }
      : { kind: 'shipped', name: at.shipped }
  }
  const write = (how: 'push' | 'replace') => {
    const place = placeOf(standing)
    const now = readAddress(page.location.hash)
    if (now && samePlace(now.place, place)) return
    // The node stays where only the name of its graph changes.
    const node = how === 'replace' && place.kind === 'project' ? now?.node : undefined
    const hash = writeAddress({ place, node })
    if (how === 'push') page.history.pushState(null, '', hash)
    else page.history.replaceState(null, '', hash)
  }
  /** From now on at this project. */
  const stand = (project: ProjectSession | undefined, shipped?: string) => {
    touched?.unsubscribe()
    standing = project && { project, shipped }
    if (!project || shipped === undefined) return
    const asItCame = project.document.value
    const changes = merge(
      project.document.changes.pipe(map((document) => document !== asItCame)),
      project.runs.changes.pipe(map((runs) => Object.keys(runs).length > 0)),
    )
    touched = changes.subscribe((isTouched) => {
      if (!isTouched) return
      stand(project)
      write('replace')
    })
  }

  const go = async ({ place }: Address) => {
    asked++
    const mine = asked
    const result = await open(workspace, place)
    if (mine !== asked) return
    answered = asked
    if (!result.ok) onRefused(result.problems)
    const project = workspace.current.value
    if (project !== standing?.project || result.ok)
      stand(project, result.ok && place.kind === 'shipped' ? place.name : undefined)
    write('replace')
  }

  // The address the page was opened with has been gone to by the time this begins.
  const first = readAddress(page.location.hash)
  stand(workspace.current.value, first?.place.kind === 'shipped' ? first.place.name : undefined)
  write('replace')
  const subscription = merge(
    workspace.current.changes.pipe(
      map((project) => () => {
        if (asked !== answered || project === standing?.project) return
        stand(project)
        write('push')
      }),
    ),
    fromEvent(page as Window, 'hashchange').pipe(
      map(() => () => {
        const address = readAddress(page.location.hash)
        if (!address) write('replace')
        else if (!samePlace(address.place, placeOf(standing)) || asked !== answered) void go(address)
      }),
    ),
  ).subscribe((step) => step())
  return () => {
    subscription.unsubscribe()
    touched?.unsubscribe()
  }
}

async function open(workspace: Workspace, place: Place): Promise<Result<unknown>> {
  if (place.kind === 'project') return workspace.open(place.id)
  if (place.kind === 'shipped') return workspace.openShipped(place.name)
  // Where it stays, a notice of the session says why.
  await workspace.leave()
  return { ok: true, value: undefined }
}
