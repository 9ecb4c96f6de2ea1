import type { KerasLayer } from '../../graph/plan/plan.ts'
import type { System, Training } from './system.ts'
import type { BenchModel, SystemOrder, SystemReply } from './system-orders.ts'

/** Carries out orders for one system, one after another; what it throws becomes the reason why it is absent. */
export function answerOrders(system: System): (order: SystemOrder) => Promise<SystemReply> {
  let training: Training | undefined

  async function build(model: BenchModel): Promise<SystemReply> {
    training?.dispose()
    const still = withoutDropout(model)
    training = await system.build(still)
    const began = performance.now()
    const loss = await training.step()
    const ms = performance.now() - began
    if (still !== model) {
      training.dispose()
      training = await system.build(model)
    }
    return { ok: true, loss, ms }
  }

  async function answer(order: SystemOrder): Promise<SystemReply> {
    switch (order.do) {
      case 'start': {
        const started = await system.start(order.system, order.threads)
        return typeof started === 'string' ? { ok: false, absent: started } : { ok: true, ...started }
      }
      case 'build':
        return build(order.model)
      case 'step': {
        if (!training) throw new Error('nothing to train')
        const ms: number[] = []
        for (let i = 0; i < order.count; i++) {
          const began = performance.now()
          await training.step()
          ms.push(performance.now() - began)
        }
        return { ok: true, ms }
      }
    }
  }

  return async (order) => {
    try {
      return await answer(order)
    } catch (error) {
      return { ok: false, absent: error instanceof Error ? error.message : String(error) }
    }
  }
}

/** The same model with dropout that drops nothing, so that all systems must reach the same loss; itself if it has none. */
export function withoutDropout(model: BenchModel): BenchModel {
  const { network } = model.plan
  const isDropout = ({ class_name }: KerasLayer) => class_name === 'Dropout'
  if (!network.config.layers.some(isDropout)) return model
  const layers = network.config.layers.map((layer) =>
    isDropout(layer) ? { ...layer, config: { ...layer.config, rate: 0 } } : layer,
  )
  const still = { ...network, config: { ...network.config, layers } }
  return { ...model, plan: { ...model.plan, network: still } }
}
