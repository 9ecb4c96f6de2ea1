import { expect, test } from 'vitest'
import { mendBrowserLanguage } from '../../src/ui/base/language/mend-browser-language.ts'

test('the charts load on a system without a language', async () => {
  for (const [name, value] of [
    ['language', 'C'],
    ['languages', ['C']],
  ] as const)
    Object.defineProperty(navigator, name, { value, configurable: true })
  expect(() => new Intl.NumberFormat(navigator.language)).toThrow(RangeError)
  mendBrowserLanguage()
  // uPlot makes a format of the browser's language as it loads.
  await expect(import('../../src/ui/views/curves/use-chart.ts')).resolves.toHaveProperty('useChart')
})
