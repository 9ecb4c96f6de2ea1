import { expect, test } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { VIEWS } from '../../src/ui/views/views.ts'

test('there is a view for every node that shows a result, and for no other', () => {
  const results = [...registry.values()].filter(({ plan }) => plan.kind === 'result')
  expect(Object.keys(VIEWS.result).sort()).toEqual(results.map(({ type }) => type).sort())
})
