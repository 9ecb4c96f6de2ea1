import type { Target } from '../../graph/values/port-value.ts'
import type { Advice } from '../../scores/run-advice.ts'
import { isGood, type RunMeaning } from '../../scores/run-meaning.ts'
import { withUnit } from '../../scores/weights-in-words.ts'
import type { TextTools } from '../base/language/text-tools.ts'
import { formatMeasure } from './measure.ts'
import { offBy } from './off-by.ts'

const SHORT = { maximumSignificantDigits: 3 }

/** What the number that a run has reached says, in a sentence or two. */
export function meaningText(meaning: RunMeaning, target: Target | undefined, tools: TextTools): string {
  const { t, number, percent } = tools
  const { examples: total } = meaning
  const part = t(`results.part.${meaning.part}`)
  if (meaning.kind === 'numbers') {
    const unit = target?.kind === 'numbers' ? target.units?.[0] : undefined
    const measured = (value: number) => withUnit(number(value, SHORT), unit)
    const { error, mean } = meaning
    const off = offBy(error, mean, unit, tools)
    if (off.isExact) return t('advice.means-exact', { exact: off.text, mean: measured(mean), total, part })
    return t('advice.means-numbers', { error: measured(error), mean: measured(mean), total, part })
  }
  const { right, share, baseline } = meaning
  const one = Math.round(total / (total - right))
  const every = right >= total ? 'none' : right === 0 ? 'all' : one < 2 ? 'most' : number(one)
  const said = t('advice.means-classes', { share: percent(share), right, total, part, every })
  if (!baseline || isGood(meaning)) return said
  const name = classAt(baseline.class, target, tools)
  return `${said} ${t('advice.means-guess', { name, share: percent(baseline.share) })}`
}

/** Why something is worth a try. */
export function adviceText(
  { code, values, fix }: Advice,
  target: Target | undefined,
  tools: TextTools,
): string {
  const { t, percent } = tools
  switch (code) {
    case 'overfit': {
      const { training, validation, trainingLoss, validationLoss } = values
      if (training === undefined || validation === undefined)
        return t('advice.overfit-loss', {
          training: formatMeasure(trainingLoss, 'loss', tools),
          validation: formatMeasure(validationLoss, 'loss', tools),
        })
      return t(fix ? 'advice.overfit' : 'advice.overfit-still', {
        training: percent(training),
        validation: percent(validation),
      })
    }
    case 'never-answered':
      return t('advice.never-answered', { ...values, name: classAt(values.class ?? 0, target, tools) })
    default:
      return t(`advice.${code}`, values)
  }
}

function classAt(index: number, target: Target | undefined, { t, text }: TextTools): string {
  const name = target?.kind === 'classes' ? target.names[index] : undefined
  return name === undefined ? t('control.class', { index }) : text(name)
}
