import { keras } from './keras/keras.ts'
import { kerasProject } from './keras-project/keras-project.ts'
import type { NetworkFormat, NetworkFormatWords } from './network-format.ts'
import { npz } from './npz/npz.ts'
import { onnx } from './onnx/onnx.ts'
import { page } from './page/page.ts'
import { tfjs } from './tfjs/tfjs.ts'

/** The kinds of file that a network leaves as, by the name of their folder, in the order of the menus. */
export const NETWORK_FORMATS = {
  page,
  keras,
  'keras-project': kerasProject,
  tfjs,
  onnx,
  npz,
} as const satisfies Readonly<Record<string, NetworkFormat>>

export type NetworkFormatId = keyof typeof NETWORK_FORMATS

export const NETWORK_FORMAT_IDS = Object.keys(NETWORK_FORMATS) as readonly NetworkFormatId[]

/** The words of all of them in one language. */
export type WordsOfNetworkFormats = Readonly<Record<NetworkFormatId, NetworkFormatWords>>
