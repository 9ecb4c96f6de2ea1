import { aboutMessages } from './about-messages.ts'
import { arraysMessages } from './arrays-messages.ts'
import { canvasMessages } from './canvas-messages.ts'
import { compareMessages } from './compare-messages.ts'
import { controlMessages } from './control-messages.ts'
import { drawingMessages } from './drawing-messages.ts'
import { editorMessages } from './editor-messages.ts'
import { experimentMessages } from './experiment-messages.ts'
import { framesMessages } from './frames-messages.ts'
import { gatherMessages } from './gather-messages.ts'
import { guideMessages } from './guide-messages.ts'
import { importMessages } from './import-messages.ts'
import { inspectorMessages } from './inspector-messages.ts'
import { lateMessages } from './late-messages.ts'
import { libraryMessages } from './library-messages.ts'
import { networkMessages } from './network-messages.ts'
import { nodeMessages } from './node-messages.ts'
import { noticeMessages } from './notice-messages.ts'
import { resultsMessages } from './results-messages.ts'
import { scheduleMessages } from './schedule-messages.ts'
import { scoreMessages } from './score-messages.ts'
import { shareMessages } from './share-messages.ts'
import { startMessages } from './start-messages.ts'
import { sweepMessages } from './sweep-messages.ts'
import { tablesMessages } from './tables-messages.ts'
import { wordsMessages } from './words-messages.ts'

/** Everything the screen says, one key space for all its parts. */
export const messages = {
  ...aboutMessages,
  ...canvasMessages,
  ...compareMessages,
  ...controlMessages,
  ...drawingMessages,
  ...editorMessages,
  ...experimentMessages,
  ...gatherMessages,
  ...framesMessages,
  ...guideMessages,
  ...importMessages,
  ...inspectorMessages,
  ...lateMessages,
  ...libraryMessages,
  ...networkMessages,
  ...nodeMessages,
  ...noticeMessages,
  ...resultsMessages,
  ...scheduleMessages,
  ...scoreMessages,
  ...shareMessages,
  ...startMessages,
  ...sweepMessages,
  ...tablesMessages,
  ...arraysMessages,
  ...wordsMessages,
}
