import { folderContents } from '../../contents/folder-contents.ts'
import { createNodeEngine } from '../../engine/node/node-engine.ts'
import type { Engine, Run } from '../../engine/protocol.ts'
import type { LaneMessage } from './lane-message.ts'

let engine: Engine | undefined
let run: Run | undefined

process.on('message', (message: LaneMessage) => {
  if (message.kind === 'open') {
    const { ownFiles, contents, threads } = message
    engine = createNodeEngine({ ownFiles, contents: folderContents(contents), threads })
  } else if (message.kind === 'stop') run?.stop()
  else {
    run = engine?.start(message.request)
    run?.listen((event) => process.send?.(event))
  }
})
// Ctrl+C reaches all processes of a terminal; the one that started this says what becomes of the run.
process.on('SIGINT', () => {})
process.on('disconnect', () => process.exit(0))
