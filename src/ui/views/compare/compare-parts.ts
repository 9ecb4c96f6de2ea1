import type { ComparePart } from './compare-part.ts'
import { CurvesPart } from './curves/curves-part.tsx'

/** The tabs of the large view, in their order. */
export const COMPARE_PARTS: readonly ComparePart[] = [
  { id: 'curves', title: 'compare.curves', Content: CurvesPart },
]
