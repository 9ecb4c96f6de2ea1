import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sameJson } from '../../src/graph/base/json.ts'
import { chainOf, networkOf } from '../../src/graph/values/layer-chain.ts'
import type { PortValue } from '../../src/graph/values/port-value.ts'
import { sameValue } from '../../src/graph/values/same-value.ts'
import { portValue } from '../nodes/arbitrary-port-value.ts'

/** As the check has it: with layers that nobody has written out. */
function asChecked(value: PortValue): PortValue {
  if (value.kind === 'network') return networkOf(value, chainOf(value))
  return value.kind === 'model'
    ? { ...value, network: networkOf(value.network, chainOf(value.network)) }
    : value
}

test('two values are the same where they are the same JSON, field by field', () => {
  fc.assert(
    fc.property(portValue, portValue, (a, other) => {
      const copy: PortValue = JSON.parse(JSON.stringify(a))
      expect(sameValue(asChecked(a), asChecked(copy))).toBe(true)
      const near = Object.keys(other).flatMap((field) =>
        other.kind === a.kind ? [{ ...a, [field]: other[field as keyof PortValue] } as PortValue] : [],
      )
      for (const b of [other, ...near]) {
        expect(sameValue(a, b)).toBe(sameJson(a, b))
        expect(sameValue(asChecked(a), asChecked(b))).toBe(sameJson(a, b))
      }
    }),
    { seed: 25, numRuns: 2000 },
  )
})
