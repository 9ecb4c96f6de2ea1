import type { DataPlan, Plan } from '../../src/graph/plan/plan.ts'

/** Steps of training that are compared. */
export const STEPS = 20

/** The same plan without what draws random numbers while it trains. */
export function withoutDropout(plan: Plan): Plan {
  const layers = plan.network.config.layers.map((layer) =>
    layer.class_name === 'Dropout' ? { ...layer, config: { ...layer.config, rate: 0 } } : layer,
  )
  return { ...plan, network: { ...plan.network, config: { ...plan.network.config, layers } } }
}

/** The plan with so few examples and epochs that it makes {@link STEPS} steps, always in the same order. */
export function comparablePlan(given: Plan, batchSize: number): Plan {
  const plan = withoutDropout(given)
  const data: DataPlan = {
    ...plan.data,
    steps: [
      ...plan.data.steps.filter(({ kind }) => kind !== 'augment'),
      { kind: 'take', parts: ['train'], count: STEPS * batchSize },
      { kind: 'take', parts: ['validation', 'test'], count: 20 },
    ],
  }
  const { earlyStopping: _, ...training } = plan.training
  const [first] = plan.evaluations
  return {
    ...plan,
    data,
    training: { ...training, epochs: 1, batchSize, shuffle: false, validate: false },
    evaluations: [{ id: first?.id ?? '', part: first?.part ?? 'train', data }],
  }
}
