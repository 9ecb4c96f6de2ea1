import type { KernelExports } from '../runtime/kernel-exports.ts'
import type { KernelHost } from '../runtime/kernel-host.ts'
import { sumRanges } from '../runtime/ranges.ts'

/** Double-precision sums over rows, formed in parts (see column-sums.assembly.ts); there until the next reservation. */
export interface ColumnTotals {
  readonly totals: number
  /** Bytes from one part to the next. */
  readonly stride: number
  readonly parts: number
  /** Places of what was reserved beside them. */
  readonly beside: readonly number[]
}

/**
 * Runs a kernel that sums `rows × columns` numbers over their rows. Its arguments are `args`, the place of the totals,
 * the rows and a workspace.
 * @param sets sums that it forms for each column
 * @param beside bytes of places to reserve together with the totals
 */
export function columnTotals(
  { exports, reserve, run }: KernelHost,
  kernel: keyof KernelExports,
  args: readonly number[],
  rows: number,
  columns: number,
  sets = 1,
  beside: readonly number[] = [],
): ColumnTotals {
  const cut = sumRanges(rows, columns)
  const stride = sets * exports.totalBytes(columns)
  const [totals = 0, ...places] = reserve(stride * cut.length, ...beside)
  run(
    kernel,
    cut.map(([first, end], part) => [...args, totals + part * stride, first, end]),
    sets * exports.columnWorkspace(columns),
  )
  return { totals, stride, parts: cut.length, beside: places }
}
