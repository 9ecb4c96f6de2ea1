import { expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import type { NodeDefinition } from '../../src/graph/node/define-node.ts'
import { setParam } from '../../src/graph/node/set-param.ts'

const definition = registry.get('filter') as NodeDefinition
const filter = (params: Record<string, number | number[][]>) =>
  ['f', { type: 'filter', version: 1, params, position: { x: 0, y: 0 } }] as const

it('another preset takes the numbers and the divisor typed over the last one along with it, in one operation', () => {
  expect(setParam(definition, filter({ kernel: [[2]], divisor: 4, bias: 7 }), 'preset', 'blur')).toEqual({
    kind: 'batch',
    operations: [
      { kind: 'set-param', id: 'f', param: 'preset', value: 'blur' },
      { kind: 'set-param', id: 'f', param: 'kernel', value: undefined },
      { kind: 'set-param', id: 'f', param: 'divisor', value: undefined },
    ],
  })
})

it('any other parameter is set alone', () => {
  const operation = setParam(definition, filter({ kernel: [[2]] }), 'bias', 3)
  expect(operation).toEqual({ kind: 'set-param', id: 'f', param: 'bias', value: 3 })
})
