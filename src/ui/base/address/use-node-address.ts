import { useEffect } from 'react'
import { debounceTime, fromEvent, map } from 'rxjs'
import { useProject, useSelection } from '../context.tsx'
import { readAddress, writeAddress } from './address.ts'

/** Browsers take only some hundred new addresses a minute; an arrow key held down selects more nodes than that. */
const SETTLED_MS = 250

/** The node one looks at stands in the address of the open project, and is shown when an address names it. */
export function useNodeAddress(): void {
  const project = useProject()
  const selection = useSelection()
  useEffect(() => {
    const show = () => {
      const node = readAddress(location.hash)?.node
      if (node === undefined || !Object.hasOwn(project.document.value.nodes, node)) return
      const { nodes } = selection.value
      if (nodes.size !== 1 || !nodes.has(node)) selection.reveal(node)
    }
    const write = () => {
      const address = readAddress(location.hash)
      if (!address || address.place.kind === 'start') return
      // The address is ahead of the screen while another project opens.
      if (address.place.kind === 'project' && address.place.id !== project.id) return
      const { nodes } = selection.value
      const [node] = nodes.size === 1 ? nodes : []
      if (node !== address.node) history.replaceState(history.state, '', writeAddress({ ...address, node }))
    }
    show()
    const asked = fromEvent(window, 'hashchange').subscribe(show)
    const selected = selection.changes.pipe(debounceTime(SETTLED_MS), map(write)).subscribe()
    return () => {
      asked.unsubscribe()
      selected.unsubscribe()
    }
  }, [project, selection])
}
