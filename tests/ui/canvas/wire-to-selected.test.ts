import { describe, expect, it } from 'vitest'
import { registry } from '../../../nodes/registry.ts'
import { check } from '../../../src/graph/check/check.ts'
import { wireToSelected } from '../../../src/ui/canvas/wiring/wire-to-selected.ts'
import { graphOf } from '../support/small-graph.ts'

const graph = check(
  graphOf(
    {
      digits: ['digits', 0, 0],
      scale: ['scale', 240, 0],
      conv: ['conv2d', 480, 0],
      flatten: ['flatten', 720, 0],
      dense: ['dense', 960, 0, { units: 10, activation: 'softmax' }],
      trainer: ['trainer', 1200, 0],
      lone: ['conv2d', 0, 400],
    },
    'digits.data -> scale.data',
    'scale.data -> conv.input',
    'conv.output -> flatten.input',
    'flatten.output -> dense.input',
    'dense.output -> trainer.network',
  ),
  registry,
)

const wired = (selected: string, type: string) => {
  const found = wireToSelected(graph, registry, selected, type)
  if (!found) return undefined
  const { fixed, side } = found.loose
  return side === 'out' ? `${fixed.join('.')} -> ${found.port}` : `${found.port} -> ${fixed.join('.')}`
}

describe('a new node is wired with the selected one', () => {
  it.each([
    ['scale', 'conv2d', 'scale.data -> input'],
    ['conv', 'pooling', 'conv.output -> input'],
    ['flatten', 'dense', 'flatten.output -> input'],
    ['dense', 'trainer', 'dense.output -> network'],
    ['digits', 'trainer', 'digits.data -> network'],
    ['trainer', 'optimizer', 'optimizer -> trainer.optimizer'],
    ['trainer', 'evaluate', 'trainer.model -> model'],
    ['trainer', 'curves', 'trainer.metrics -> metrics'],
    ['lone', 'digits', 'data -> lone.input'],
  ])('%s, and %s is added: %s', (selected, type, expected) => {
    expect(wired(selected, type)).toBe(expected)
  })

  it.each([
    ['the shape does not fit', 'conv', 'dense'],
    ['a picture is needed', 'flatten', 'conv2d'],
    ['both only give data', 'digits', 'screws'],
    ['the trainer can do without it', 'trainer', 'digits'],
    ['it has a network', 'trainer', 'dense'],
    ['neither takes the other', 'digits', 'optimizer'],
  ])('but not where %s', (_, selected, type) => {
    expect(wired(selected, type)).toBeUndefined()
  })
})
