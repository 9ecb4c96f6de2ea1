import type { Evaluation } from '../../engine/protocol.ts'
import { type Language, textIn } from '../../graph/base/text.ts'
import type { CheckedGraph } from '../../graph/check/checked-graph.ts'
import type { Feature } from '../../graph/values/port-value.ts'
import { formatNumber } from '../../graph/words/format-number.ts'
import { formatted, withUnit } from '../../scores/weights-in-words.ts'
import { modelOf } from '../ask-model.ts'
import type { Terminal } from '../terminal.ts'
import type { FinishedRun, Prediction } from './finished-run.ts'

interface Surroundings {
  readonly graph: CheckedGraph
  readonly terminal: Terminal
  /** What the run is called. */
  readonly label: string
  /** One line is enough. */
  readonly isOneOfMany: boolean
}

/** Prints what a run has reached, on stdout. */
export function printResult(run: FinishedRun, part: Evaluation['part'], around: Surroundings): void {
  const { terminal: text, label: trainer } = around
  const { optimizer, epochs, evaluation, backend } = run
  const { examples, accuracy } = evaluation
  const loss = text.number(evaluation.loss, 4)
  const ms = text.number(run.msPerStep, 1)
  const reached = { trainer, optimizer, epochs, examples, part, loss, ms, backend }
  text.clear()
  text.print(
    text.say('summary', {
      ...reached,
      classes: run.classes ? 'yes' : 'no',
      accuracy: text.number(accuracy, 4),
    }),
  )
  if (around.isOneOfMany) return
  printNumbers(run, around)
  printClasses(run, around)
  for (const prediction of run.predictions) text.print(predictionLine(run, prediction, around))
  for (const { node, sentences } of run.words)
    for (const sentence of sentences) text.print(`${node}: ${sentence}`)
}

function printNumbers({ evaluation }: FinishedRun, { terminal: text }: Surroundings): void {
  const { meanAbsoluteError, rootMeanSquaredError, r2 } = evaluation
  if (meanAbsoluteError === undefined) return
  text.print(
    text.say('numbers', {
      mae: text.number(meanAbsoluteError, 4),
      rmse: text.number(rootMeanSquaredError, 4),
      r2: text.number(r2, 4),
    }),
  )
}

function printClasses(
  { trainer, confusion, classes, macro, baseline, evaluation }: FinishedRun,
  { graph, terminal: text }: Surroundings,
): void {
  if (!confusion || !classes || !baseline) return
  const { target } = modelOf(graph, { trainer }).data
  const names = classes.map((_, i) => textIn(target.names[i] ?? String(i), text.language))
  const columns = (count: number) => Array.from({ length: count }, (_, i) => i + 1)
  const count = (number: number) => formatNumber(number, text.language)
  text.print(text.say('confusion'))
  text.table(
    [['', ...names], ...confusion.map((row, i) => [names[i] ?? '', ...row.map(count)])],
    columns(names.length),
  )
  const head = (['class', 'precision', 'recall', 'f1', 'support'] as const).map((key) => text.say(key))
  const shares = (of: NonNullable<FinishedRun['macro']>) =>
    [of.precision, of.recall, of.f1].map((share) => text.number(share, 4))
  text.table(
    [
      head,
      ...classes.map((score, i) => [names[i] ?? '', ...shares(score), count(score.support)]),
      [text.say('mean'), ...shares(macro ?? {}), count(evaluation.examples)],
    ],
    columns(4),
  )
  const most = names[classes.findIndex(({ name }) => name === baseline.name)] ?? baseline.name
  text.print(text.say('baseline', { name: most, share: text.number(baseline.accuracy, 4) }))
  if (evaluation.auc !== undefined) text.print(`AUC ${text.number(evaluation.auc, 4)}`)
}

/** `predict: 120 mm → 4.724 in` or `predict: 44 h → pass (0.998)`. */
function predictionLine(
  { trainer }: FinishedRun,
  { node, values, outputs, probability, class: answer }: Prediction,
  { graph, terminal: { language } }: Surroundings,
): string {
  const { data, network } = modelOf(graph, { trainer })
  const asked = values.map((value, i) => inputText(value, network.data.features?.[i], language)).join(', ')
  if (data.target.kind === 'classes')
    return `${node}: ${asked} → ${className(answer)} (${formatted(probability ?? 0, language)})`
  const { units } = data.target
  const said = outputs.map((output, i) => withUnit(formatted(output, language), units?.[i])).join(', ')
  return `${node}: ${asked} → ${said}`

  function className(english: string | undefined): string {
    const name = data.target.names.find((each) => textIn(each, 'en') === english)
    return name === undefined ? (english ?? '') : textIn(name, language)
  }
}

function inputText(value: number, feature: Feature | undefined, language: Language): string {
  const number = formatNumber(value, language, { maximumSignificantDigits: 12 })
  if (feature?.unit) return `${number} ${feature.unit}`
  return feature ? `${textIn(feature.name, language)} ${number}` : number
}
