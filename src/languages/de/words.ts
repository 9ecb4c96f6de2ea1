import { contentSentences } from '../../contents/words/de/content-sentences.ts'
import { backendSentences } from '../../engine/words/de/backend-sentences.ts'
import { engineSentences } from '../../engine/words/de/engine-sentences.ts'
import type { WordsOfFormats } from '../../export/formats.ts'
import type { WordsOfNetworkFormats } from '../../export/networks/network-formats.ts'
import { networkSentences } from '../../export/words/de/network-sentences.ts'
import { arraySentences } from '../../formats/words/de/array-sentences.ts'
import { modelSentences } from '../../formats/words/de/model-sentences.ts'
import { onnxSentences } from '../../formats/words/de/onnx-sentences.ts'
import { packedSentences } from '../../formats/words/de/packed-sentences.ts'
import { pictureSentences } from '../../formats/words/de/picture-sentences.ts'
import { projectSentences } from '../../formats/words/de/project-sentences.ts'
import { tableFileSentences } from '../../formats/words/de/table-file-sentences.ts'
import { videoSentences } from '../../formats/words/de/video-sentences.ts'
import { zipSentences } from '../../formats/words/de/zip-sentences.ts'
import { graphSentences } from '../../graph/words/de/graph-sentences.ts'
import type { Words } from '../../graph/words/words.ts'
import { importSentences } from '../../import/words/de/import-sentences.ts'
import { intakeSentences } from '../../intake/words/de/intake-sentences.ts'
import { fileSentences } from '../../session/words/de/file-sentences.ts'
import { sessionSentences } from '../../session/words/de/session-sentences.ts'
import { storageSentences } from '../../storage/words/de/storage-sentences.ts'
import {
  type FormatWordsFile,
  type NetworkFormatWordsFile,
  wordsByFormat,
  wordsByNetworkFormat,
} from '../words-by-format.ts'

const formats = import.meta.glob<FormatWordsFile>('../../export/*/de.ts', { eager: true })
const networkFormats = import.meta.glob<NetworkFormatWordsFile>('../../export/networks/*/de.ts', {
  eager: true,
})

/** What is said about graphs, training and files. */
export const words: Omit<Words, 'nodes'> & {
  readonly formats: WordsOfFormats
  readonly networkFormats: WordsOfNetworkFormats
} = {
  language: 'de',
  formats: wordsByFormat(formats),
  networkFormats: wordsByNetworkFormat(networkFormats),
  sentences: {
    ...graphSentences,
    ...storageSentences,
    ...engineSentences,
    ...backendSentences,
    ...sessionSentences,
    ...fileSentences,
    ...importSentences,
    ...intakeSentences,
    ...contentSentences,
    ...pictureSentences,
    ...tableFileSentences,
    ...onnxSentences,
    ...packedSentences,
    ...zipSentences,
    ...videoSentences,
    ...projectSentences,
    ...networkSentences,
    ...arraySentences,
    ...modelSentences,
  },
}
