import { formatShape } from '../../graph/format-message.ts'
import type { PortValue } from '../../graph/port-value.ts'
import { showNumber } from '../controls/number-text.ts'
import type { TextTools } from '../language/text-tools.ts'

/** What flows through a port, in a few words: the main one and what is worth knowing beside it. */
export function describeValue(
  value: PortValue,
  { t, language }: TextTools,
): { readonly main: string; readonly more: readonly string[] } {
  switch (value.kind) {
    case 'data': {
      const { target, examples, range } = value
      return {
        main: formatShape(value.shape),
        more: [
          t('inspector.parts', examples),
          t(target.kind === 'classes' ? 'inspector.classes' : 'inspector.numbers', {
            count: target.names.length,
          }),
          t('inspector.range', { min: shortNumber(range[0]), max: shortNumber(range[1]) }),
        ],
      }
    }
    case 'network':
      return { main: formatShape(value.shape), more: [] }
    case 'optimizer':
      return {
        main: value.name,
        more: [t('inspector.rate', { rate: showNumber(value.learningRate, language) })],
      }
    case 'loss':
      return { main: value.name, more: [] }
    case 'model':
      return { main: formatShape(value.network.shape), more: [] }
    case 'metrics':
      return { main: '', more: [] }
  }

  function shortNumber(number: number): string {
    if (!Number.isFinite(number)) return number > 0 ? '∞' : '−∞'
    return showNumber(Number(number.toPrecision(3)), language)
  }
}
