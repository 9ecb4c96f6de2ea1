import type { PortType } from '../../../graph/values/port-value.ts'

/** The colour of a port type, for a style; grey where the type is not known. */
export function typeColor(type: PortType | undefined): string {
  return type ? `var(--${type})` : 'var(--line-strong)'
}
