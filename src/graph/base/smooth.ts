/**
 * Exponential moving average without a pull towards zero at the beginning, as TensorBoard smooths its curves
 * (`tensorboard/components/vz_line_chart2/line-chart.ts`, `resmoothDataset`). What is no number stays as it is and
 * changes nothing behind it.
 * @param weight share of each value that comes from those before it, 0 … 1
 */
export function smooth(values: readonly number[], weight: number): readonly number[] {
  if (weight <= 0) return values
  let last = 0
  let count = 0
  return values.map((value) => {
    if (!Number.isFinite(value)) return value
    last = last * weight + (1 - weight) * value
    count++
    return last / (1 - weight ** count)
  })
}
