import { expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { check } from '../../src/graph/check/check.ts'
import { compile } from '../../src/graph/compile/compile.ts'
import { withVariant } from '../../src/graph/variants/with-variant.ts'
import { planSetting } from '../../src/runs/plan-setting.ts'
import { smallDigits } from './small-digits.ts'

it('the setting of a plan is the same with any seed, and another with any other setting', () => {
  const of = (seed: number, units?: number) => {
    const settings = units === undefined ? [] : [{ node: 'hidden', param: 'units', value: units }]
    const made = withVariant(smallDigits(), { seed, settings }, registry)
    if (!made.ok) throw new Error('the small graph has no such setting')
    const plan = compile(check(made.value, registry), 'trainer')
    if (!plan.ok) throw new Error('the small graph has no plan')
    return { hash: plan.value.hash, setting: planSetting(plan.value) }
  }
  const [one, other, wider] = [of(1), of(2), of(1, 5)]
  expect(one.hash).not.toBe(other.hash)
  expect(one.setting).toBe(other.setting)
  expect(one.setting).not.toBe(wider.setting)
})
