import type { MouseEvent } from 'react'

/** A press on what does something of its own does not also choose the row it stands in. */
export function keepFromRow(event: MouseEvent): void {
  const control = (event.target as Element).closest('input, label, button:not([data-name])')
  if (control) event.stopPropagation()
}
