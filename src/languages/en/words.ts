import { contentSentences } from '../../contents/words/en/content-sentences.ts'
import { backendSentences } from '../../engine/words/en/backend-sentences.ts'
import { engineSentences } from '../../engine/words/en/engine-sentences.ts'
import type { WordsOfFormats } from '../../export/formats.ts'
import type { WordsOfNetworkFormats } from '../../export/networks/network-formats.ts'
import { networkSentences } from '../../export/words/en/network-sentences.ts'
import { arraySentences } from '../../formats/words/en/array-sentences.ts'
import { modelSentences } from '../../formats/words/en/model-sentences.ts'
import { onnxSentences } from '../../formats/words/en/onnx-sentences.ts'
import { packedSentences } from '../../formats/words/en/packed-sentences.ts'
import { pictureSentences } from '../../formats/words/en/picture-sentences.ts'
import { projectSentences } from '../../formats/words/en/project-sentences.ts'
import { tableFileSentences } from '../../formats/words/en/table-file-sentences.ts'
import { videoSentences } from '../../formats/words/en/video-sentences.ts'
import { zipSentences } from '../../formats/words/en/zip-sentences.ts'
import { graphSentences } from '../../graph/words/en/graph-sentences.ts'
import type { Words } from '../../graph/words/words.ts'
import { importSentences } from '../../import/words/en/import-sentences.ts'
import { intakeSentences } from '../../intake/words/en/intake-sentences.ts'
import { fileSentences } from '../../session/words/en/file-sentences.ts'
import { sessionSentences } from '../../session/words/en/session-sentences.ts'
import { storageSentences } from '../../storage/words/en/storage-sentences.ts'
import {
  type FormatWordsFile,
  type NetworkFormatWordsFile,
  wordsByFormat,
  wordsByNetworkFormat,
} from '../words-by-format.ts'

const formats = import.meta.glob<FormatWordsFile>('../../export/*/en.ts', { eager: true })
const networkFormats = import.meta.glob<NetworkFormatWordsFile>('../../export/networks/*/en.ts', {
  eager: true,
})

/** What is said about graphs, training and files. */
export const words: Omit<Words, 'nodes'> & {
  readonly formats: WordsOfFormats
  readonly networkFormats: WordsOfNetworkFormats
} = {
  language: 'en',
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
