import { describe, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import type { Category } from '../../src/graph/node/define-node.ts'
import { fits, type PortValue } from '../../src/graph/values/port-value.ts'
import { EXAMPLES } from '../../testing/examples.ts'
import { runExample } from './run-example.ts'

describe.each([...registry.values()])('the examples of $type', (definition) => {
  const examples = EXAMPLES[definition.type] ?? []

  it.each(examples)('$name: gives what it says', (example) => {
    const inferred = runExample(definition, example)
    const problems = inferred.problems ?? []
    expect(problems.map(({ code }) => code).sort()).toEqual([...(example.problems ?? [])].sort())
    for (const [port, fields] of Object.entries(example.outputs ?? {}))
      expect(inferred.outputs?.[port]).toMatchObject(fields as object)
    if (example.weights !== undefined) {
      const { trainable, fixed } = inferred.weights ?? { trainable: 0, fixed: 0 }
      expect(trainable + fixed).toBe(example.weights)
    }
  })

  it('puts out every port unless there is an error', () => {
    for (const example of examples) {
      const { outputs = {}, problems = [] } = runExample(definition, example)
      const wrong = problems.some(({ severity }) => severity !== 'warning')
      if (!wrong) expect(Object.keys(outputs).sort()).toEqual(Object.keys(definition.outputs).sort())
      for (const [port, value] of Object.entries(outputs as Readonly<Record<string, PortValue>>))
        expect(fits(value.kind, definition.outputs[port]?.type ?? 'data')).toBe(true)
    }
  })

  // What stands in the place of something always says so.
  it.skipIf(['input', 'unknown-layer'].includes(definition.type))('has one where all is well', () => {
    const fine = examples.filter(({ problems }) => problems === undefined)
    expect(fine.length).toBeGreaterThan(0)
  })
})

/** The folders of `nodes/`. */
const KINDS: Readonly<Record<Category, string>> = {
  data: 'data',
  layer: 'layers',
  training: 'training',
  result: 'results',
  experiment: 'experiments',
}

describe('the vocabulary', () => {
  it('has a folder for every node type below its kind, with a file of its name that exports it', () => {
    const files = import.meta.glob<Record<string, { readonly type: string }>>('../../nodes/*/*/*.ts', {
      eager: true,
    })
    for (const [type, { category }] of registry) {
      const kind = KINDS[category]
      const exported = Object.entries(files[`../../nodes/${kind}/${type}/${type}.ts`] ?? {})
      const name = type.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
      expect(exported).toEqual([[name, registry.get(type)]])
    }
    const folders = new Set(Object.keys(files).map((path) => path.split('/').at(-2)))
    expect(folders).toEqual(new Set(registry.keys()))
  })
})
