import { hashJson } from '../../graph/base/hash.ts'
import type { Numbers } from '../../graph/base/numbers.ts'
import { ok, type Result } from '../../graph/document/problem.ts'
import type { DatasetConfig } from '../../graph/plan/plan.ts'
import type { Dataset, DatasetPart } from './dataset.ts'

type TableConfig = Extract<DatasetConfig, { kind: 'table' }>

/** The rows of a table, which the plan carries itself. In double precision, as they were typed. */
export const tableRows = {
  async load(config: TableConfig): Promise<Result<Dataset<Numbers>>> {
    const width = config.inputs[0]?.length ?? 0
    const values = Float64Array.from(config.inputs.flat())
    const none: DatasetPart<Numbers> = {
      count: 0,
      targets: new Float64Array(0),
      gather: () => new Float64Array(0),
    }
    const train: DatasetPart<Numbers> = {
      count: config.targets.length,
      targets: Float64Array.from(config.targets),
      gather(indices) {
        const gathered = new Float64Array(indices.length * width)
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
