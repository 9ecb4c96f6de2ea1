import type { PortValue, StartValue } from '../../graph/values/port-value.ts'
import { formatShape } from '../../graph/words/format-message.ts'
import { showNumber } from '../base/fields/number-text.ts'
import type { TextTools } from '../base/language/text-tools.ts'

const SHORT = { maximumSignificantDigits: 3 } as const

/**
 * What flows through a port, in a few words: its shape, and what is worth knowing beside it. What has no shape is
 * known by the node it comes from.
 */
export function describeValue(
  value: PortValue,
  { t, language, number }: TextTools,
): { readonly main?: string; readonly more: readonly string[] } {
  switch (value.kind) {
    case 'data': {
      const { target, examples, range } = value
      return {
        main: formatShape(value.shape),
        more: [
          t(value.about ? 'inspector.parts-about' : 'inspector.parts', examples),
          t(target.kind === 'classes' ? 'inspector.classes' : 'inspector.numbers', {
            count: target.names.length,
          }),
          t('inspector.range', { min: number(range[0], SHORT), max: number(range[1], SHORT) }),
        ],
      }
    }
    case 'network':
    case 'image':
    case 'weights':
      return { main: formatShape(value.shape), more: [] }
    case 'start':
      return { more: [t('node.weights', { count: numbersIn(value) })] }
    case 'optimizer':
      return { more: [t('inspector.rate', { rate: showNumber(value.learningRate, language) })] }
    case 'schedule':
    case 'loss':
    case 'metrics':
      return { more: [] }
    case 'model':
      return { main: formatShape(value.network.shape), more: [] }
  }
}

function numbersIn({ layers }: StartValue): number {
  return Object.values(layers).reduce((sum, { numbers }) => sum + numbers, 0)
}
