import { expect, test } from 'vitest'
import { registry } from '../../../nodes/registry.ts'
import type { Json } from '../../../src/graph/base/json.ts'
import { LANGUAGES } from '../../../src/graph/base/text.ts'
import { check } from '../../../src/graph/check/check.ts'
import { parseDocument } from '../../../src/graph/file/parse-document.ts'
import { makeText } from '../../../src/ui/base/language/text-tools.ts'
import { fixLabel, fixText } from '../../../src/ui/problems/fix-label.ts'
import { WORDS } from '../../../testing/words.ts'
import { smallShipped } from '../../nodes/small-shipped.ts'
import { good } from '../../session/workbench.ts'
import { graphOf } from '../support/small-graph.ts'

const [en, de] = LANGUAGES.map((language) => makeText(WORDS[language]))

test.each<[string, string, Json, string, string]>([
  ['dense', 'units', 2, 'Set “Units” to 2', '„Einheiten“ auf 2 setzen'],
  ['dense', 'bias', true, 'Set “Bias” to on', '„Bias“ auf an setzen'],
  ['pooling', 'size', [2, 2], 'Set “Window size” to 2×2', '„Fenstergröße“ auf 2×2 setzen'],
  ['filter', 'kernel', [[1, 2]], 'Mend “Numbers”', '„Zahlen“ in Ordnung bringen'],
  ['table', 'table', { columns: [], rows: [] }, 'Mend “Rows”', '„Zeilen“ in Ordnung bringen'],
])('the button for the fix of %s, %s to %j says what it will do', (type, param, value, english, german) => {
  const changed = check(graphOf({ it: [type, 0, 0] }), registry).node('it')
  const fix = { kind: 'set', param, value } as const
  expect(fixLabel(fix, en!, changed)).toBe(english)
  expect(fixLabel(fix, de!, changed)).toBe(german)
})

test('a fix of another node calls it what its card is called', () => {
  const late = smallShipped('learning-rate-schedules', 'steps.every=99')
  const graph = check(good(parseDocument(late, registry)).document, registry)
  const [problem] = graph.problems
  expect(problem).toMatchObject({ node: 'withSteps', code: 'schedule-too-late' })
  expect(fixText(graph, registry, problem!, en!)).toBe('Rate in steps: set “Every” to 0.5')
  expect(fixText(graph, registry, problem!, de!)).toBe('Rate in Stufen: „Alle“ auf 0,5 setzen')
})
