import { afterAll, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { createNodeEngine } from '../../src/engine/node/node-engine.ts'
import { NETWORK_FORMATS } from '../../src/export/networks/network-formats.ts'
import { takeNetworkOut } from '../../src/export/networks/take-network-out.ts'
import { networkWriter } from '../../src/export/networks/write-network.ts'
import { networkToGraph } from '../../src/import/network-to-graph.ts'
import { ownDataInProcess } from '../../src/intake/in-process.ts'
import { type GraphNetwork, networksOf, shippedGraph } from '../export/networks/graph-networks.ts'

const engine = createNodeEngine()
afterAll(() => engine.dispose())

it('opens the zip of a Keras project as the graph that it was made of, with its weights', async () => {
  const [exam] = networksOf(shippedGraph('neuron-exam')) as [GraphNetwork]
  const write = networkWriter(NETWORK_FORMATS['keras-project'])
  const out = await takeNetworkOut(write, { ...exam, engine })
  if (!out.ok) throw new Error(JSON.stringify(out.problems))
  const { intake } = ownDataInProcess()
  const taken = await intake.network([{ path: 'exam.zip', file: out.value.file }]).result
  if (!taken.ok) throw new Error(JSON.stringify(taken.problems))
  const read = networkToGraph(taken.value, registry)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const types = Object.values(read.value.document.nodes).map(({ type }) => type)
  const before = Object.values(exam.graph.document.nodes).map(({ type }) => type)
  expect(types.sort()).toEqual([...before, 'start-weights'].sort())
  expect(read.value).toMatchObject({ isLaidOut: true, problems: [] })
})
