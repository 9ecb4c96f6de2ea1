import { RunCurves } from '../curves/run-curves.tsx'
import type { ComparePartProps } from './compare-part.ts'

/** The curves of all runs in one picture. */
export function CurvesPart({ runs }: ComparePartProps) {
  return <RunCurves runs={runs} shows="accuracy" points="epochs" />
}
