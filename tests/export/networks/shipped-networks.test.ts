import { readdirSync } from 'node:fs'
import { afterAll, describe, expect, it } from 'vitest'
import { createNodeEngine } from '../../../src/engine/node/node-engine.ts'
import { NETWORK_FORMATS } from '../../../src/export/networks/network-formats.ts'
import { LARGEST_DIFFERENCE } from '../../../src/export/networks/same-answers.ts'
import { takeNetworkOut } from '../../../src/export/networks/take-network-out.ts'
import { networkWriter } from '../../../src/export/networks/write-network.ts'
import { networksOf, shippedGraph } from './graph-networks.ts'

/** Of every trainer of the shipped graphs that wait for nobody's own data. */
const networks = readdirSync('graphs')
  .filter((file) => file.endsWith('.json'))
  .map((file) => file.replace('.json', ''))
  .flatMap((name) =>
    networksOf(shippedGraph(name)).map((network) => ({ name: `${name} ${network.plan.trainer}`, network })),
  )

const engine = createNodeEngine()
afterAll(() => engine.dispose())

const cases = networks.flatMap((each) => (['tfjs', 'onnx'] as const).map((format) => ({ ...each, format })))

describe('a network of a shipped graph', () => {
  it.each(cases)(
    '$name comes back from a $format file with the same answers',
    async ({ network, format }) => {
      const taken = await takeNetworkOut(networkWriter(NETWORK_FORMATS[format]), { ...network, engine })
      if (!taken.ok) throw new Error(JSON.stringify(taken.problems))
      expect(taken.value.checkedExamples).toBeGreaterThan(0)
      expect(taken.value.largestDifference).toBeLessThanOrEqual(LARGEST_DIFFERENCE)
    },
  )
})
