import type { RunView } from '../../session/run-view.ts'
import type { TextTools } from '../base/language/text-tools.ts'
import type { Measure } from './measure.ts'

/** What is said about one part of the data. */
export type Figures = { readonly [M in Measure]?: number }
export const FIGURE_PARTS = ['training', 'validation', 'test'] as const
export type FigurePart = (typeof FIGURE_PARTS)[number]
/** The figures of a run wherever they are shown: on the card, in the table, in the inspector. */
export type RunFigures = Readonly<Record<FigurePart, Figures>>

/** What the figures of the training part are about: the mean over an epoch, counted from 1, or the latest batch. */
export type FigureSpan = { readonly kind: 'epoch'; readonly epoch: number } | { readonly kind: 'batch' }

/** The latest means over an epoch (of the latest batch while the first one lasts), and the test of the trained weights. */
export function runFigures(run: RunView): RunFigures {
  const { history, loss, accuracy, evaluations } = run
  const test = evaluations.find(({ part }) => part === 'test')
  return {
    training:
      figureSpan(run)?.kind === 'batch'
        ? { loss, accuracy }
        : { loss: history.loss.at(-1), accuracy: history.accuracy.at(-1) },
    validation: { loss: history.valLoss.at(-1), accuracy: history.valAccuracy.at(-1) },
    test: { loss: test?.loss, accuracy: test?.accuracy },
  }
}

/** Nothing before the first batch. */
export function figureSpan({ history, loss }: RunView): FigureSpan | undefined {
  const epoch = history.loss.length
  if (epoch > 0) return { kind: 'epoch', epoch }
  return loss === undefined ? undefined : { kind: 'batch' }
}

/** What the figures of the training part are about, in words. */
export function spanText(span: FigureSpan, { t }: Pick<TextTools, 't'>): string {
  return span.kind === 'epoch' ? t('results.span.epoch', { epoch: span.epoch }) : t('results.span.batch')
}

/** Whether any of the runs is measured on the validation part; true as long as it may come. */
export function isValidated(runs: readonly RunView[]): boolean {
  const measured = runs.filter(({ history }) => history.loss.length > 0)
  return measured.length === 0 || measured.some(({ history }) => history.valLoss.length > 0)
}

/** A figure of the table with what it is called where there is no table around it. */
export interface NamedFigure {
  readonly key: `node.figure.${FigurePart}-${Measure}` | 'node.figure.batch'
  readonly value: number | undefined
}

/**
 * The two figures of the table that a card has room for, each with its name: of the validation (without one, of the
 * test) and of the training. While the first epoch lasts there is only the latest batch.
 */
export function cardFigures(run: RunView | undefined, measure: Measure): readonly NamedFigure[] {
  const figures = run && runFigures(run)
  const isOfBatch = run && figureSpan(run)?.kind === 'batch'
  const part = run && !isValidated([run]) ? 'test' : 'validation'
  return [
    { key: `node.figure.${part}-${measure}`, value: figures?.[part][measure] },
    {
      key: isOfBatch ? 'node.figure.batch' : `node.figure.training-${measure}`,
      value: figures?.training[measure],
    },
  ]
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
