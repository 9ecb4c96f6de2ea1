import type { KernelArguments, KernelHost } from '../runtime/kernel-host.ts'
import { sumRanges } from '../runtime/ranges.ts'

/** Double-precision sums over rows, formed in parts (see column-sums.assembly.ts); there until the next reservation. */
export interface ColumnTotals {
  readonly totals: number
  /** Bytes from one part to the next. */
  readonly stride: number
  readonly parts: number
  /** Addresses of what was reserved beside them. */
  readonly beside: readonly number[]
}

type SumKernel = 'sumColumns' | 'reluAndSumGradient' | 'sumProducts'

/** What such a kernel takes before the address of the totals and its range of rows. */
type SumArguments<K extends SumKernel> =
  KernelArguments<K> extends readonly [...infer Own extends number[], number, number, number] ? Own : never

/**
 * Runs a kernel that sums `rows × columns` numbers over their rows. Its arguments are `args`, the address of the totals,
 * the rows and a workspace.
 * @param sets sums that it forms for each column
 * @param beside bytes to reserve together with the totals
 */
export function columnTotals<K extends SumKernel>(
  { exports, reserve, run }: KernelHost,
  kernel: K,
  args: Readonly<SumArguments<K>>,
  rows: number,
  columns: number,
  sets = 1,
  beside: readonly number[] = [],
): ColumnTotals {
  const cut = sumRanges(rows, columns)
  const stride = sets * exports.totalBytes(columns)
  const [totals = 0, ...others] = reserve(stride * cut.length, ...beside)
  const calls = cut.map(([first, end], part) => [...args, totals + part * stride, first, end] as const)
  // Their number and order is that of the kernel, which the type of the arguments sees to.
  run<SumKernel>(
    kernel,
    calls as unknown as KernelArguments<SumKernel>[],
    sets * exports.columnWorkspace(columns),
  )
  return { totals, stride, parts: cut.length, beside: others }
}
