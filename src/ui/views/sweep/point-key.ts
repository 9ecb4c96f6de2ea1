import type { SweepPoint } from '../../../runs/sweep-table.ts'

/** What a combination is told by while its table is made anew again and again. */
export function pointKey({ values }: SweepPoint): string {
  return JSON.stringify(values)
}
