import type { DataValue, Target } from '../../graph/values/port-value.ts'
import type { TextTools } from '../base/language/text-tools.ts'
import type { PictureColumn } from './table-picture.tsx'

/** What the numbers of an example are called; numbered where they have no names. Scaled ones have lost their units. */
export function featureColumns(
  { shape, features, scaled }: Pick<DataValue, 'shape' | 'features' | 'scaled'>,
  { text }: Pick<TextTools, 'text'>,
): readonly PictureColumn[] {
  return Array.from({ length: shape[0] ?? 1 }, (_, at) => {
    const feature = features?.[at]
    if (!feature) return { name: String(at + 1) }
    return { name: text(feature.name), ...(scaled ? undefined : { unit: feature.unit }) }
  })
}

/** What an example is to be answered with: the name of a class, or the number. */
export function answerWord(
  target: Target,
  answer: number,
  { text, number }: Pick<TextTools, 'text' | 'number'>,
): string {
  if (target.kind === 'numbers') return number(answer, { maximumSignificantDigits: 4 })
  const name = target.names[answer]
  return name === undefined ? String(answer) : text(name)
}
