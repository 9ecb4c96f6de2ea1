import type { RunRecord, WeightsRecord } from './types.ts'

/** Throws when weights would be kept that belong to another run: the caller mixed something up. */
export function assertSameRun(run: RunRecord, weights: WeightsRecord | undefined): void {
  if (!weights) return
  for (const part of ['project', 'trainer', 'run'] as const) {
    if (weights[part] !== run[part]) {
      throw new Error(`weights of another run: ${part} ${weights[part]} instead of ${run[part]}`)
    }
  }
}
