import { isNotLoaded } from '../../graph/base/not-loaded.ts'
import { failed, problem, type Result } from '../../graph/document/problem.ts'
import { NETWORK_FORMATS } from '../networks/network-formats.ts'
import { type EngineForFile, networkWriter } from '../networks/write-network.ts'
import type { FromWriter, ToWriter, Wanted } from './writer-messages.ts'

/** Writes the networks that come in, and asks back for what the engine has to do, which works in a worker of its own. */
export function serveWriter(port: Pick<MessagePort, 'postMessage' | 'onmessage'>): void {
  const post = (message: FromWriter) => port.postMessage(message)
  const asked: ((result: never) => void)[] = []
  const want = <T>(wanted: Wanted) =>
    new Promise<Result<T>>((resolve) => {
      const id = asked.push(resolve as (result: never) => void) - 1
      post({ kind: 'wanted', id, wanted })
    })
  const engine: EngineForFile = {
    dataArrays: () => want({ of: 'arrays' }),
    ask: (question) => want({ of: 'ask', question }),
  }

  async function write({ format, network }: Extract<ToWriter, { kind: 'write' }>): Promise<void> {
    try {
      const writer = networkWriter(NETWORK_FORMATS[format])
      const result = await writer(network, engine, (stage) => post({ kind: 'stage', stage }))
      post({ kind: 'done', result })
    } catch (error) {
      if (isNotLoaded(error)) post({ kind: 'done', result: failed(problem('program-missing')) })
      else post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
    }
  }

  port.onmessage = ({ data }: MessageEvent<ToWriter>) => {
    if (data.kind === 'write') void write(data)
    else asked[data.id]?.(data.result as never)
  }
  post({ kind: 'ready' })
}
