import type { DataStore } from '../../../src/engine/data/data-store.ts'
import type { Plan } from '../../../src/graph/plan/plan.ts'
import { collect, host } from '../collect.ts'

/** What a run drew: the rows of each batch, and the numbers in them. */
export async function batchesOf(plan: Plan) {
  const [rows, numbers]: [number[][], ArrayLike<number>[]] = [[], []]
  const data: DataStore = {
    ...host.data,
    async loadAll(...request) {
      const loaded = await host.data.loadAll(...request)
      if (!loaded.ok) return loaded
      const { train } = loaded.value.parts
      const watched: typeof train = {
        ...train,
        gather(indices, draw) {
          const examples = train.gather(indices, draw)
          if (draw !== undefined) {
            rows.push([...Array.from(indices)])
            numbers.push(examples.slice())
          }
          return examples
        },
      }
      return { ok: true, value: { ...loaded.value, parts: { ...loaded.value.parts, train: watched } } }
    },
  }
  const { history } = await collect(plan, { host: { data } })
  return { rows, numbers, history }
}

/** The weights that a run begins with. */
export async function startOf(plan: Plan) {
  const { checkpoint } = await collect({ ...plan, training: { ...plan.training, epochs: 0 } })
  return checkpoint?.weights ?? []
}
