import type { CSSProperties } from 'react'
import type { CellFit } from './fit-cells.ts'

/** What the style sheet of a matrix takes from the fit of its cells. */
export function cellStyle(fit: CellFit): CSSProperties {
  return {
    '--cell-width': `${fit.width}px`,
    '--cell-height': `${fit.height}px`,
    '--cell-label': `${fit.label}px`,
    '--cell-font': `${fit.font || 1}px`,
    '--row-label': `${fit.rowLabel}px`,
    '--column-label': `${fit.columnLabel}px`,
    '--totals': `${fit.totals}px`,
  } as CSSProperties
}
