import { hashJson } from '../../graph/hash.ts'
import type { DatasetConfig } from '../../graph/plan.ts'
import { ok, type Result } from '../../graph/problem.ts'
import type { Dataset, DatasetPart } from './dataset.ts'

type TableConfig = Extract<DatasetConfig, { kind: 'table' }>

/** The rows of a table, which the plan carries itself. */
export const tableRows = {
  async load(config: TableConfig): Promise<Result<Dataset>> {
    const width = config.inputs[0]?.length ?? 0
    const values = Float32Array.from(config.inputs.flat())
    const none: DatasetPart = { count: 0, targets: new Float32Array(0), gather: () => new Float32Array(0) }
    const train: DatasetPart = {
      count: config.targets.length,
      targets: Float32Array.from(config.targets),
      gather(indices) {
        const gathered = new Float32Array(indices.length * width)
        for (let i = 0; i < indices.length; i++) {
          const from = (indices[i] as number) * width
          gathered.set(values.subarray(from, from + width), i * width)
        }
        return gathered
      },
    }
    const parts = { train, validation: none, test: none }
    return ok({ shape: [width], target: config.target, parts, hash: hashJson(config) })
  },
}
