import { describe, expect, it } from 'vitest'
import { saveArrays } from '../../../src/engine/data/save-arrays.ts'
import type { ArrayData } from '../../../src/formats/arrays/array-data.ts'
import { readArrays } from '../../../src/formats/arrays/read-arrays.ts'
import type { DataPlan } from '../../../src/graph/plan/plan.ts'
import { host } from '../collect.ts'

const digits = {
  kind: 'digits',
  classes: [3, 8],
  train: 300,
  validation: 20,
  test: 10,
  validationFrom: 'training',
} as const

async function saved(data: DataPlan, names: readonly string[] = []): Promise<Record<string, ArrayData>> {
  const file = await saveArrays({ data, names: [...names] }, host.data)
  if (!file.ok) throw new Error(file.problems[0]?.code)
  const read = await readArrays(new Uint8Array(await file.value.arrayBuffer()))
  if (!read.ok) throw new Error(read.problems[0]?.code)
  return Object.fromEntries(read.value.map(({ key = '', array }) => [key, array]))
}

const kinds = (arrays: Record<string, ArrayData>) =>
  Object.fromEntries(
    Object.entries(arrays).map(([key, { dtype, shape }]) => [key, `${dtype} ${shape.join('×')}`]),
  )

describe('data that is saved', () => {
  it('is all parts with the names of the classes, bytes as bytes', async () => {
    const arrays = await saved({ dataset: digits, steps: [] }, ['three', 'eight'])
    expect(kinds(arrays)).toEqual({
      x_train: '|u1 300×28×28×1',
      y_train: '<i8 300',
      x_val: '|u1 20×28×28×1',
      y_val: '<i8 20',
      x_test: '|u1 10×28×28×1',
      y_test: '<i8 10',
      class_names: '<U5 2',
    })
    expect(arrays.class_names?.values).toEqual(['three', 'eight'])
    const loaded = await host.data.load({ dataset: digits, steps: [] })
    if (!loaded.ok) throw new Error('no digits')
    const { train } = loaded.value.parts
    const all = Array.from({ length: 300 }, (_, i) => i)
    expect(Float32Array.from(arrays.x_train?.values as Uint8Array)).toEqual(train.gather(all))
    expect(Float32Array.from(arrays.y_train?.values as Uint8Array)).toEqual(Float32Array.from(train.targets))
  })

  it('is float32 after a step that makes fractions', async () => {
    const arrays = await saved({ dataset: digits, steps: [{ kind: 'divide', by: 255 }] })
    expect(kinds(arrays)).toMatchObject({ x_train: '<f4 300×28×28×1', y_test: '<i8 10' })
    const values = arrays.x_train?.values as Float32Array
    expect(Math.max(...values.subarray(0, 784))).toBeLessThanOrEqual(1)
  })

  it('is float32 where it is a table, numbers to predict too, and parts without examples are left out', async () => {
    const table = {
      kind: 'table',
      inputs: [
        [1, 2],
        [3, 4],
      ],
      targets: [0.5, 7],
      target: 'numbers',
    } as const
    const arrays = await saved({ dataset: table, steps: [] })
    expect(kinds(arrays)).toEqual({ x_train: '<f4 2×2', y_train: '<f4 2' })
    expect(arrays.y_train?.values).toEqual(Float32Array.of(0.5, 7))
  })
})
