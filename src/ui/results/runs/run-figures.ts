import type { RunView } from '../../../session/types.ts'
import type { Measure } from '../measure.ts'

/** What the table says about one part of the data. */
export type Figures = { readonly [M in Measure]?: number }
export const FIGURE_PARTS = ['training', 'validation', 'test'] as const
export type FigurePart = (typeof FIGURE_PARTS)[number]
export type RunFigures = Readonly<Record<FigurePart, Figures>>

/** The latest means over an epoch (of the latest batch while the first one lasts), and the test of the trained weights. */
export function runFigures({ history, loss, accuracy, evaluations }: RunView): RunFigures {
  const test = evaluations.find(({ part }) => part === 'test')
  return {
    training: { loss: history.loss.at(-1) ?? loss, accuracy: history.accuracy.at(-1) ?? accuracy },
    validation: { loss: history.valLoss.at(-1), accuracy: history.valAccuracy.at(-1) },
    test: { loss: test?.loss, accuracy: test?.accuracy },
  }
}

/** The best value of each column, where several runs are compared. */
export function bestFigures(all: readonly RunFigures[]): RunFigures {
  const best = (part: FigurePart, measure: Measure) => {
    const values = all.flatMap((figures) => figures[part][measure] ?? []).filter(Number.isFinite)
    if (values.length < 2 || values.every((value) => value === values[0])) return undefined
    return measure === 'loss' ? Math.min(...values) : Math.max(...values)
  }
  const of = (part: FigurePart) => ({ loss: best(part, 'loss'), accuracy: best(part, 'accuracy') })
  return { training: of('training'), validation: of('validation'), test: of('test') }
}
