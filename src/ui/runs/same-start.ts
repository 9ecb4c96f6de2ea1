import { compareStarts } from '../../graph/plan/plan-start.ts'
import type { RunView } from '../../session/run-view.ts'
import type { TextTools } from '../base/language/text-tools.ts'

/**
 * Whether runs can be compared fairly: which of start weights, data and batches they had in common, by the plans that
 * they ran, in a sentence. Nothing to say about a single run.
 */
export function sameStart(
  runs: readonly Pick<RunView, 'start'>[],
  { t }: Pick<TextTools, 't'>,
): string | undefined {
  if (runs.length < 2) return undefined
  const start = compareStarts(runs.map((run) => run.start))
  const { seed, data, batches, network, alike, layers } = start
  if (!seed) return t('results.start.other-seeds')
  if (start.sameLayers && (!network || alike < layers)) {
    if (batches) return t('results.start.same-network')
    return t(data ? 'results.start.same-network-and-data' : 'results.start.same-network-only')
  }
  if (network) {
    if (batches) return t('results.start.same')
    return t(data ? 'results.start.same-but-batches' : 'results.start.same-weights')
  }
  if (!batches) return t(data ? 'results.start.same-data' : 'results.start.same-seed')
  if (alike === 0) return t('results.start.same-batches')
  return alike === layers
    ? t('results.start.all-alike')
    : t('results.start.some-alike', { count: alike, layers })
}
