import { hashJson } from '../base/hash.ts'
import type { Json } from '../base/json.ts'
import { lookup } from '../base/lookup.ts'
import type { Registry } from '../node/registry.ts'
import type { OptimizerConfig, Plan, TrainingConfig } from '../plan/plan.ts'
import { planStart } from '../plan/plan-start.ts'
import { scheduleSettings } from '../plan/schedule-params.ts'
import { sourcePart, stepParts } from './data-parts.ts'
import { networkParts } from './network-parts.ts'
import type { PlanPart, PlanSettings } from './plan-part.ts'

/** What a plan sets, in the words of the nodes that are there: plans are compared by it, parameter by parameter. */
export function planSettings(plan: Plan, registry: Registry): PlanSettings {
  const { data, network, optimizer, training, loss, seed, target } = plan
  const { network: drawnNetwork, weights } = planStart(plan)
  const algorithm = optimizerPart(optimizer)
  return {
    seed,
    source: sourcePart(data.dataset),
    steps: stepParts(data),
    ...networkParts(network, registry),
    brought: network.start?.content ?? null,
    drawn: hashJson([drawnNetwork, weights]),
    optimizer: algorithm,
    schedule: { type: 'schedule', params: scheduleSettings(optimizer.schedule) },
    usual: usualSettings(algorithm, registry),
    loss: { type: 'loss', params: { kind: loss } },
    isUsualLoss: loss.endsWith('-crossentropy') || (target === 'numbers' && loss === 'mean-squared-error'),
    training: { type: 'trainer', params: trainingParams(training) },
  }
}

/** Adam with a weight decay is AdamW, and told by its decay. */
function optimizerPart({ kind, schedule: _, clip, weightDecay = 0, ...config }: OptimizerConfig): PlanPart {
  const { momentum, nesterov, ...rest } = config as Partial<Record<string, number | boolean>>
  const rolls = momentum !== undefined && (kind !== 'sgd' || Number(momentum) > 0)
  const params = {
    algorithm: kind === 'sgd' && rolls ? 'momentum' : kind,
    ...(rest as Record<string, Json>),
    ...(rolls && { momentum, ...(nesterov !== undefined && { nesterov }) }),
    weightDecay,
    clip: clip?.by ?? 'none',
    ...(clip && { clipLimit: clip.limit }),
  }
  return { type: 'optimizer', params }
}

function usualSettings({ type, params }: PlanPart, registry: Registry): readonly string[] {
  const known = registry.get(type)?.params ?? {}
  return Object.entries(params).flatMap(([name, value]) => {
    const usual = lookup(known, name)?.default
    return (typeof usual === 'function' ? usual(params) : usual) === value ? [name] : []
  })
}

function trainingParams({ earlyStopping, ...rest }: TrainingConfig): PlanPart['params'] {
  return { ...rest, earlyStopping: earlyStopping !== undefined, ...earlyStopping }
}
