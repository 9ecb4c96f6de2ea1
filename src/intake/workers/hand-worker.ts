import { browserContents } from '../../contents/browser-contents.ts'
import type { ContentStore } from '../../contents/content-store.ts'
import { isNotLoaded } from '../../graph/base/not-loaded.ts'
import { handsInProcess } from '../hands.ts'
import type { FromHand, ToHand } from './hand-messages.ts'

const scope = self as unknown as DedicatedWorkerGlobalScope
const post = (message: FromHand) => scope.postMessage(message)
let contents: ContentStore | undefined
let stop = new AbortController()

async function work({ work, input }: Extract<ToHand, { kind: 'do' }>): Promise<void> {
  stop = new AbortController()
  try {
    const hands = handsInProcess(contents ?? browserContents())
    const report = (done: number) => post({ kind: 'report', done })
    post({ kind: 'done', output: await hands.do(work, input, { report, signal: stop.signal }) })
  } catch (error) {
    // Not every browser's stack says what has happened.
    const stack = error instanceof Error && !isNotLoaded(error) ? error.stack : undefined
    post({ kind: 'failed', message: stack ?? (error instanceof Error ? error.message : String(error)) })
  }
}

scope.onmessage = ({ data }: MessageEvent<ToHand>) => {
  if (data.kind === 'open') contents = browserContents({ name: data.database })
  else if (data.kind === 'do') void work(data)
  else stop.abort()
}
post({ kind: 'ready' })
