import { afterAll, describe, expect, it } from 'vitest'
import { createNodeEngine } from '../../src/engine/node/node-engine.ts'
import { NETWORK_FORMAT_IDS } from '../../src/export/networks/network-formats.ts'
import { type TakeOutStage, takeNetworkOut } from '../../src/export/networks/take-network-out.ts'
import { serveWriter } from '../../src/export/workers/serve-writer.ts'
import { writeInWorker } from '../../src/export/workers/write-in-worker.ts'
import { failed, problem, type Result } from '../../src/graph/document/problem.ts'
import { type GraphNetwork, networksOf, shippedGraph } from './networks/graph-networks.ts'

const engine = createNodeEngine()
afterAll(() => engine.dispose())

const [exam] = networksOf(shippedGraph('neuron-exam')) as [GraphNetwork]

/** The other side of the border, in this program: what crosses it is copied as it is on the way to a worker. */
function atTheOtherSide(): Worker {
  const { port1, port2 } = new MessageChannel()
  serveWriter(port2)
  return Object.assign(port1, { terminate: () => port1.close() }) as unknown as Worker
}

/** A script that the server does not have. */
function missing(): Worker {
  const worker = { postMessage() {}, terminate() {}, onerror: (_: Partial<ErrorEvent>) => {} }
  queueMicrotask(() => worker.onerror({ message: '', preventDefault() {} }))
  return worker as unknown as Worker
}

describe('a network that is written in a worker', () => {
  it.each(NETWORK_FORMAT_IDS)('leaves as %s, with what the engine has to do for it', async (format) => {
    const stages: TakeOutStage[] = []
    const write = writeInWorker(format, atTheOtherSide)
    const taken = await takeNetworkOut(write, { ...exam, engine }, (stage) => stages.push(stage))
    expect(taken).toMatchObject({ ok: true, value: { checkedExamples: 6, file: expect.any(Blob) } })
    expect(stages).toEqual(['gathering', 'writing', 'checking'])
  })

  it('does not leave where the engine has a reason, which comes through', async () => {
    const askLayersModel = async (): Promise<Result<Float32Array>> => failed(problem('out-of-memory'))
    const refusing = { ...engine, askLayersModel }
    const taken = await takeNetworkOut(writeInWorker('tfjs', atTheOtherSide), { ...exam, engine: refusing })
    expect(taken).toMatchObject({ ok: false, problems: [{ code: 'out-of-memory' }] })
  })

  it('says in words that the worker could not be loaded', async () => {
    const taken = await takeNetworkOut(writeInWorker('tfjs', missing), { ...exam, engine })
    expect(taken).toMatchObject({ ok: false, problems: [{ code: 'program-missing' }] })
  })
})
