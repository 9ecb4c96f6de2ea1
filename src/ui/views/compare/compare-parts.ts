import { ExamplesPart } from './answers/examples-part.tsx'
import { MatricesPart } from './answers/matrices-part.tsx'
import type { ComparePart } from './compare-part.ts'
import { CurvesPart } from './curves/curves-part.tsx'
import { FiguresPart } from './figures/figures-part.tsx'
import { LayersPart } from './layers/layers-part.tsx'

const tellsClasses: ComparePart['fits'] = (runs) => runs.some(({ run }) => run.ran.target === 'classes')

/** The tabs of the large view, in their order. */
export const COMPARE_PARTS: readonly ComparePart[] = [
  { id: 'curves', title: 'compare.curves', Content: CurvesPart },
  { id: 'figures', title: 'compare.figures', Content: FiguresPart },
  { id: 'matrices', title: 'compare.matrices', Content: MatricesPart, fits: tellsClasses },
  { id: 'examples', title: 'compare.examples', Content: ExamplesPart, fits: tellsClasses },
  { id: 'layers', title: 'compare.layers', Content: LayersPart },
]
