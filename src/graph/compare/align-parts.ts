import { canonicalJson, sameJson } from '../base/json.ts'
import type { PlanPart } from './plan-part.ts'

/** Parts of several lists that correspond: one for each list, none where a list has nothing there. */
export type Column<P extends PlanPart> = readonly (P | undefined)[]

/** What two parts of one type count for, and how much more where nothing of them differs. */
const [ALIKE, THE_SAME] = [3, 1]

/**
 * Sets lists side by side so that as many parts of one type as possible stand together, those that are the same first.
 * The order of the lists makes no difference: the longest comes first, and of equally long ones what is in them decides.
 */
export function alignParts<P extends PlanPart>(lists: readonly (readonly P[])[]): readonly Column<P>[] {
  const order = lists
    .map((list, index) => ({ list, index, text: canonicalJson(list) }))
    .sort((a, b) => b.list.length - a.list.length || (a.text < b.text ? -1 : 1))
  let columns: (P | undefined)[][] = []
  for (const { list, index } of order) columns = withList(columns, list, index, lists.length)
  return columns
}

function withList<P extends PlanPart>(
  columns: readonly (P | undefined)[][],
  list: readonly P[],
  index: number,
  count: number,
): (P | undefined)[][] {
  const worth = (column: Column<P>, part: P) => {
    const there = column.filter((each) => each !== undefined)
    if (there[0]?.type !== part.type) return 0
    return ALIKE + (there.some((each) => sameJson(each.params, part.params)) ? THE_SAME : 0)
  }
  // The best that can be had of the columns from i and the parts from j on.
  const best = Array.from({ length: columns.length + 1 }, () => new Int32Array(list.length + 1))
  const at = (i: number, j: number) => best[i]?.[j] ?? 0
  for (let i = columns.length - 1; i >= 0; i--)
    for (let j = list.length - 1; j >= 0; j--) {
      const both = worth(columns[i] as Column<P>, list[j] as P)
      const row = best[i] as Int32Array
      row[j] = Math.max(at(i + 1, j), at(i, j + 1), both > 0 ? both + at(i + 1, j + 1) : 0)
    }
  const next: (P | undefined)[][] = []
  let [i, j] = [0, 0]
  while (i < columns.length || j < list.length) {
    const [column, part] = [columns[i], list[j]]
    const both = column && part ? worth(column, part) : 0
    if (column && part && both > 0 && at(i, j) === both + at(i + 1, j + 1)) {
      next.push(column.with(index, part))
      i++
      j++
    } else if (column && (!part || at(i, j) === at(i + 1, j))) {
      next.push([...column])
      i++
    } else {
      next.push(new Array<P | undefined>(count).fill(undefined).with(index, part))
      j++
    }
  }
  return next
}
