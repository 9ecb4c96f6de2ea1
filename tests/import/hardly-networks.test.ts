import { describe, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import type { JsonObject } from '../../src/graph/base/json.ts'
import { networkToGraph } from '../../src/import/network-to-graph.ts'
import { layer, paramsOf, read, wired } from './models-of-others.ts'

describe('a file that is no network, or hardly one', () => {
  it.each([
    [{ class_name: 'Sequential', config: { layers: [] } }, 'model-no-layers'],
    [{}, 'model-no-layers'],
    [{ class_name: 'Sequential', config: 7 }, 'model-no-layers'],
    [
      { class_name: 'Sequential', config: Array.from({ length: 2001 }, () => layer('Flatten', 'f')) },
      'model-too-many-layers',
    ],
  ])('without sense is refused in words (%#)', (model, code) => {
    const found = networkToGraph({ model, file: 'x.json' }, registry)
    expect(found.ok ? 'opened' : found.problems[0]?.code).toBe(code)
  })

  const input = wired(layer('InputLayer', 'i', { batch_input_shape: [null, 4] }))
  const functional = (layers: readonly JsonObject[], output: string): JsonObject => ({
    class_name: 'Functional',
    config: { name: 'm', layers, input_layers: [['i', 0, 0]], output_layers: [[output, 0, 0]] },
  })
  const called = (model: JsonObject, times: number) => ({
    ...model,
    name: 'x',
    inbound_nodes: Array.from({ length: times }, () => [['i', 0, 0, {}]]),
  })
  const empty: JsonObject = { class_name: 'Sequential', config: { name: 'e', layers: [] } }

  it.each([
    [
      'empty models that call each other',
      Array.from({ length: 12 }).reduce<JsonObject>(
        (model) => functional([input, called(model, 20)], 'x'),
        empty,
      ),
      'model-too-many-layers',
    ],
    [
      'layers from the last to the first',
      functional(
        Array.from({ length: 50_000 }, (_, i) => wired(layer('Flatten', `${-i}`), `${-i - 1}`)),
        '0',
      ),
      'model-too-many-layers',
    ],
    [
      'a layer that joins one branch with itself again and again',
      functional(
        [
          input,
          { ...layer('Add', 'a'), name: 'a', inbound_nodes: [new Array(200_000).fill(['i', 0, 0, {}])] },
        ],
        'a',
      ),
      'graph-too-many',
    ],
  ])('of %s keeps nobody waiting', (_, model, code) => {
    const found = networkToGraph({ model, file: 'x.json' }, registry)
    expect(found.ok ? 'opened' : found.problems[0]?.code).toBe(code)
  })

  it('takes no setting from what every object inherits', () => {
    const { document } = read({
      class_name: 'Sequential',
      config: {
        layers: [layer('Dense', 'd', { units: 2, kernel_initializer: { class_name: 'constructor' } })],
      },
    })
    expect(paramsOf(document, 'd')).not.toHaveProperty('initializer')
  })

  it('that doubles with every level does not', () => {
    let model: JsonObject = {
      class_name: 'Sequential',
      config: { name: 'm0', layers: [layer('Flatten', 'f')] },
    }
    for (let level = 1; level < 18; level++)
      model = { class_name: 'Sequential', config: { name: `m${level}`, layers: [model, model] } }
    const found = networkToGraph({ model, file: 'x.json' }, registry)
    expect(found.ok ? 'opened' : found.problems[0]?.code).toBe('model-too-many-layers')
  })
})
