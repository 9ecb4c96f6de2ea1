import { CurvesCard } from '../curves/card.tsx'
import type { ViewProps } from '../view.ts'

/** The curves of the runs of now, small. */
export function CompareCard(props: ViewProps) {
  return <CurvesCard {...props} />
}
