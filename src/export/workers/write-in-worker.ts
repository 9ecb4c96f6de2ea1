import { failed, problem, type Result } from '../../graph/document/problem.ts'
import type { NetworkFormatId } from '../networks/network-formats.ts'
import type { EngineForFile, WriteNetwork, WrittenNetwork } from '../networks/write-network.ts'
import type { FromWriter, ToWriter, Wanted } from './writer-messages.ts'

/**
 * Writes networks as files of a kind in a worker of their own, which ends with the file: a network of many numbers would
 * keep the page busy for seconds, and its memory is free again at once.
 */
export function writeInWorker(
  format: NetworkFormatId,
  createWorker: () => Worker = writerWorker,
): WriteNetwork {
  return (network, engine, onStage) => {
    const worker = createWorker()
    const send = (message: ToWriter) => worker.postMessage(message)
    let isReady = false
    return new Promise<Result<WrittenNetwork>>((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<FromWriter>) => {
        if (data.kind === 'ready') isReady = true
        else if (data.kind === 'stage') onStage(data.stage)
        else if (data.kind === 'done') resolve(data.result)
        else if (data.kind === 'failed') reject(new Error(data.message))
        else {
          const { id } = data
          wantedOf(engine, data.wanted).then((result) => send({ kind: 'given', id, result }), reject)
        }
      }
      worker.onerror = (event) => {
        event.preventDefault()
        if (isReady) reject(new Error(event.message))
        else resolve(failed(problem('program-missing')))
      }
      send({ kind: 'write', format, network })
    }).finally(() => worker.terminate())
  }
}

function wantedOf(engine: EngineForFile, wanted: Wanted): Promise<Result<Blob> | Result<Float32Array>> {
  return wanted.of === 'arrays' ? engine.dataArrays() : engine.ask(wanted.question)
}

function writerWorker(): Worker {
  return new Worker(new URL('./writer-worker.ts', import.meta.url), { type: 'module', name: 'network' })
}
