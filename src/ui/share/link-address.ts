import type { Place } from '../../session/place.ts'
import { writeAddress } from '../base/address/address.ts'
import type { AskedView } from '../base/address/asked-view.ts'

/** Characters of an address; mail and chat programs cut longer ones, or do not make links of them. */
export const LONGEST_LINK = 8000

/** The address of a place on the copy of the app that `page` came from. */
export function linkTo(page: Pick<Location, 'origin' | 'pathname'>, place: Place, view: AskedView): string {
  return `${page.origin}${page.pathname}${writeAddress({ place, view })}`
}

/** Whether the address the page came from means this computer to every computer. */
export function isOnlyHere({ hostname, protocol }: Pick<Location, 'hostname' | 'protocol'>): boolean {
  return (
    protocol === 'file:' || /^(localhost|.*\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(hostname)
  )
}
