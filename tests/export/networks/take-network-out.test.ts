import { afterAll, describe, expect, it } from 'vitest'
import { createNodeEngine } from '../../../src/engine/node/node-engine.ts'
import type { NetworkFormat } from '../../../src/export/networks/network-format.ts'
import { NETWORK_FORMATS } from '../../../src/export/networks/network-formats.ts'
import { type TakeOutStage, takeNetworkOut } from '../../../src/export/networks/take-network-out.ts'
import { networkWriter } from '../../../src/export/networks/write-network.ts'
import { LANGUAGES } from '../../../src/graph/base/text.ts'
import { withOwnData } from '../../../testing/with-own-data.ts'
import { sentence } from '../../../testing/words.ts'
import { type GraphNetwork, networksOf, shippedGraph } from './graph-networks.ts'

const { tfjs, npz } = NETWORK_FORMATS
const engine = createNodeEngine()
afterAll(() => engine.dispose())

const networkOf = (name: string) => networksOf(shippedGraph(name))[0] as GraphNetwork
const take = (format: NetworkFormat, network: GraphNetwork) =>
  takeNetworkOut(networkWriter(format), { ...network, engine })

/** Why a network does not leave, which has a sentence in every language. */
async function refusal(format: NetworkFormat, network: GraphNetwork): Promise<string> {
  const taken = await take(format, network)
  if (taken.ok) throw new Error('it was handed out')
  for (const problem of taken.problems)
    for (const language of LANGUAGES) expect(sentence(problem, language)).toMatch(/\S/)
  return sentence(taken.problems[0]!, 'en')
}

describe('a network that leaves', () => {
  it('is refused when its file gives other answers', async () => {
    const other: NetworkFormat = {
      ...tfjs,
      answers: async (...asked) => (await tfjs.answers(...asked)).map((answer) => answer + 2e-5),
    }
    expect(await refusal(other, networkOf('neuron-exam'))).toContain('on 6 examples it is up to')
  })

  it('is refused when its file gives fewer answers', async () => {
    const fewer: NetworkFormat = {
      ...tfjs,
      answers: async (...asked) => (await tfjs.answers(...asked)).slice(1),
    }
    expect(await refusal(fewer, networkOf('neuron-exam'))).toContain('answers otherwise')
  })

  it('is refused when its file cannot be read back', async () => {
    const broken: NetworkFormat = { ...tfjs, write: async () => new Uint8Array([1, 2, 3]) }
    expect(await refusal(broken, networkOf('neuron-exam'))).toContain('could not be read back')
  })

  it('is refused in the words of its data where that is missing', async () => {
    const [network] = networksOf(withOwnData(shippedGraph('own-pictures')))
    expect(await refusal(tfjs, network as GraphNetwork)).toContain('own data is not on this computer')
  })

  it('is checked on training examples where there are no others, and says what is being done', async () => {
    const stages: TakeOutStage[] = []
    const network = { ...networkOf('neuron-mm-inch'), engine }
    const taken = await takeNetworkOut(networkWriter(tfjs), network, (stage) => stages.push(stage))
    expect(taken).toMatchObject({ ok: true, value: { checkedExamples: 3, parameters: 1 } })
    expect(stages).toEqual(['gathering', 'writing', 'checking'])
  })

  it.each(['digits-batchnorm', 'neuron-exam'])('comes back from its weights alone: %s', async (name) => {
    expect(await take(npz, networkOf(name))).toMatchObject({ ok: true })
  })

  it('keeps its answers where numbers are far from 0 and close to each other', async () => {
    const network = networkOf('neuron-exam')
    const { dataset, steps } = network.plan.data
    if (dataset.kind !== 'table') throw new Error('the exam is no table')
    const inputs = [1990, 1997, 2003, 2011, 2019, 2024].map((year) => [year])
    const plan = { ...network.plan, data: { dataset: { ...dataset, inputs }, steps } }
    const weights = [
      { name: 'neuron/kernel', shape: [1, 1], values: Float32Array.of(3) },
      { name: 'neuron/bias', shape: [1], values: Float32Array.of(0.5) },
    ]
    expect(await take(tfjs, { ...network, plan, weights, epochs: 1 })).toMatchObject({ ok: true })
  })
})
