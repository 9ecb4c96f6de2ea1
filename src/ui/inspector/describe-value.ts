import { formatShape } from '../../graph/format-message.ts'
import type { PortValue } from '../../graph/port-value.ts'
import { showNumber } from '../controls/number-text.ts'
import type { TextTools } from '../language/text-tools.ts'

/**
 * What flows through a port, in a few words: its shape, and what is worth knowing beside it. What has no shape is
 * known by the node it comes from.
 */
export function describeValue(
  value: PortValue,
  { t, language }: TextTools,
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
          t('inspector.range', { min: shortNumber(range[0]), max: shortNumber(range[1]) }),
        ],
      }
    }
    case 'network':
    case 'image':
    case 'weights':
      return { main: formatShape(value.shape), more: [] }
    case 'optimizer':
      return { more: [t('inspector.rate', { rate: showNumber(value.learningRate, language) })] }
    case 'loss':
    case 'metrics':
      return { more: [] }
    case 'model':
      return { main: formatShape(value.network.shape), more: [] }
  }

  function shortNumber(number: number): string {
    if (!Number.isFinite(number)) return number > 0 ? '∞' : '−∞'
    return showNumber(Number(number.toPrecision(3)), language)
  }
}
