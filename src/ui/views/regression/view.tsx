import type { CheckedNode } from '../../../graph/check/checked-graph.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import type { ModelValue } from '../../../graph/values/port-value.ts'
import { featureText } from '../../../scores/weights-in-words.ts'
import { useText } from '../../base/language/use-text.ts'
import { pathOf } from '../../pictures/path-of.ts'
import { Plot } from '../../pictures/plot.tsx'
import { extentOf } from '../../pictures/ticks.ts'
import { StaleNote } from '../../trainers/stale-note.tsx'
import { MeasuredScores } from '../evaluation/measured-scores.tsx'
import { useNothingYet } from '../shared/nothing-yet.ts'
import { useEvaluation } from '../shared/use-evaluation.ts'
import { useRawData, useRunBehind } from '../shared/use-model.ts'
import results from '../shared/view.module.css'
import type { ViewProps } from '../view.ts'
import { useFormulas } from '../weights/use-formulas.ts'
import styles from './regression.module.css'
import { useLine } from './use-line.ts'

interface Shown {
  readonly id: NodeId
  readonly checked: CheckedNode
}

/** Predicted numbers as a picture: a line through the examples, or predicted against real. */
export function RegressionView(props: ViewProps) {
  const model = props.checked.inputs.model as ModelValue | undefined
  if (model?.data.target.kind !== 'numbers') return null
  return model.network.data.shape.join() === '1' ? <LineView {...props} /> : <AgainstView {...props} />
}

function LineView({ id, checked }: Shown) {
  const model = checked.inputs.model as ModelValue
  const run = useRunBehind(model)
  const data = useRawData(model)
  const line = useLine(checked)
  const { formulas, sentences } = useFormulas(id, model)
  const shown = useEvaluation(id)
  const { t, sentence, language } = useText()
  const feature = data?.features?.[0]
  const [input, output] = [feature ? featureText(feature, language) : 'x', useTargetText(model)]
  return (
    <section className={results.result} aria-label={t('results.result')}>
      {run && <StaleNote run={run} />}
      {line && (
        <Plot
          x={line.x}
          y={line.y}
          xName={input}
          yName={output}
          label={t('score.plot-line', { input, output, count: line.points.length })}
        >
          {({ x, y }) => (
            <>
              {line.points.map(([a, b], i) => (
                <circle key={i} className={styles.point} cx={x(a)} cy={y(b)} r={2.75} />
              ))}
              <path
                className={styles.line}
                data-faint={line.untrained || undefined}
                d={pathOf(line.curve.map(([a, b]) => [x(a), y(b)]))}
              />
            </>
          )}
        </Plot>
      )}
      {formulas?.length === 1 &&
        sentences.map((fact) => (
          <p key={fact.code} className={styles.equation}>
            {sentence(fact)}
          </p>
        ))}
      {line?.untrained && <p className={results.muted}>{t('score.start-weights')}</p>}
      {shown && <MeasuredScores shown={shown} target={model.data.target} />}
    </section>
  )
}

function AgainstView({ id, checked }: Shown) {
  const model = checked.inputs.model as ModelValue
  const shown = useEvaluation(id)
  const nothing = useNothingYet(id)
  const { t } = useText()
  const output = useTargetText(model)
  if (!shown) return <p className={results.muted}>{nothing}</p>
  const { outputs, targets } = shown.evaluation
  const extent = extentOf([...outputs, ...targets])
  return (
    <section className={results.result} aria-label={t('results.result')}>
      <StaleNote run={shown.run} />
      <Plot
        x={extent}
        y={extent}
        xName={t('score.real', { name: output })}
        yName={t('score.predicted', { name: output })}
        label={t('score.plot-predicted', { output, count: targets.length })}
      >
        {({ x, y }) => (
          <>
            <path
              className={styles.diagonal}
              d={`M${x(extent[0])},${y(extent[0])}L${x(extent[1])},${y(extent[1])}`}
            />
            {Array.from(targets, (target, i) => (
              <circle key={i} className={styles.point} cx={x(target)} cy={y(outputs[i] ?? 0)} r={2.5} />
            ))}
          </>
        )}
      </Plot>
      <MeasuredScores shown={shown} target={model.data.target} />
    </section>
  )
}

function useTargetText({ data: { target } }: ModelValue): string {
  const { language } = useText()
  const unit = target.kind === 'numbers' ? target.units?.[0] : undefined
  return featureText({ name: target.names[0] ?? 'y', ...(unit && { unit }) }, language)
}
