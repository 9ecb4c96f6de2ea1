import type { PortType } from '../../../graph/values/port-value.ts'
import { PORT_PATHS } from './port-paths.ts'

/** A small sign for a type of port. Says nothing to a screen reader: the words stand beside it. */
export function PortShape({ type, size = 12 }: { readonly type: PortType; readonly size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="-6 -6 12 12"
      aria-hidden="true"
      focusable="false"
      style={{ flex: 'none' }}
    >
      <path d={PORT_PATHS[type]} fill={`var(--${type})`} />
    </svg>
  )
}
