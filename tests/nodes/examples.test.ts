import { describe, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { fits, type PortValue } from '../../src/graph/port-value.ts'
import { runExample } from './run-example.ts'

describe.each([...registry.values()])('the examples of $type', (definition) => {
  it.each(definition.examples)('$name.en: gives what it says', (example) => {
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
    for (const example of definition.examples) {
      const { outputs = {}, problems = [] } = runExample(definition, example)
      const wrong = problems.some(({ severity }) => severity !== 'warning')
      if (!wrong) expect(Object.keys(outputs).sort()).toEqual(Object.keys(definition.outputs).sort())
      for (const [port, value] of Object.entries(outputs as Readonly<Record<string, PortValue>>))
        expect(fits(value.kind, definition.outputs[port]?.type ?? 'data')).toBe(true)
    }
  })

  it('has one where all is well and names each in both languages', () => {
    const fine = definition.examples.filter(({ problems }) => problems === undefined)
    expect(fine.length).toBeGreaterThan(0)
    for (const { name } of definition.examples) expect(name.en && name.de).toBeTruthy()
  })
})

describe('the vocabulary', () => {
  it('has a file for every node type, named after it, that exports it in camel case', () => {
    const files = import.meta.glob<Record<string, { readonly type: string }>>(
      ['../../nodes/*.ts', '!../../nodes/registry.ts'],
      { eager: true },
    )
    for (const [path, file] of Object.entries(files)) {
      const [[name, definition] = ['', { type: '' }], ...others] = Object.entries(file)
      expect(others).toEqual([])
      expect(path).toBe(`../../nodes/${definition.type}.ts`)
      expect(name).toBe(definition.type.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()))
    }
    expect(Object.keys(files)).toHaveLength(registry.size)
  })
})
