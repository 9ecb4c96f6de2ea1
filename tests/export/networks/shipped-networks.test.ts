import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { registry } from '../../../nodes/registry.ts'
import { memoryContents } from '../../../src/contents/memory-contents.ts'
import { createNodeEngine } from '../../../src/engine/node/node-engine.ts'
import { NETWORK_FORMATS } from '../../../src/export/networks/network-formats.ts'
import { takeNetworkOut } from '../../../src/export/networks/take-network-out.ts'
import { check } from '../../../src/graph/check/check.ts'
import { compile, trainersOf } from '../../../src/graph/compile/compile.ts'
import { parseDocument } from '../../../src/graph/file/parse-document.ts'
import { WORDS } from '../../../testing/words.ts'

/** Of every trainer of the shipped graphs that wait for nobody's own data. */
const networks = readdirSync('graphs')
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) => {
    const parsed = parseDocument(readFileSync(`graphs/${file}`, 'utf8'), registry)
    if (!parsed.ok) throw new Error(`cannot be read: ${file}`)
    const graph = check(parsed.value.document, registry)
    return trainersOf(graph).flatMap((trainer) => {
      const plan = compile(graph, trainer)
      return plan.ok ? [{ name: `${file} ${trainer}`, graph, plan: plan.value }] : []
    })
  })

const engine = createNodeEngine()
afterAll(() => engine.dispose())

describe('a network of a shipped graph', () => {
  const files = (['tfjs', 'onnx'] as const).flatMap((format) => networks.map((each) => ({ ...each, format })))

  it.each(files)(
    '$name comes back from a $format file with the same answers',
    async ({ graph, plan, format }) => {
      const taken = await takeNetworkOut(NETWORK_FORMATS[format], {
        graph,
        plan,
        epochs: 0,
        contents: memoryContents(),
        words: WORDS.en,
        engine,
      })
      if (!taken.ok) throw new Error(JSON.stringify(taken.problems))
      expect(taken.value.checkedExamples).toBeGreaterThan(0)
      expect(taken.value.largestDifference).toBeLessThanOrEqual(1e-5)
    },
  )
})
