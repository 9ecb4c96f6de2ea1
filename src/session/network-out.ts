import type { NetworkFormatId } from '../export/networks/network-formats.ts'
import type { NetworkFile, TakeOutStage } from '../export/networks/take-network-out.ts'
import type { NodeId } from '../graph/document/document.ts'
import type { Result } from '../graph/document/problem.ts'
import type { Words } from '../graph/words/words.ts'

/** Which weights the network of a trainer would leave with. */
export type WeightsOrigin =
  /** Those of its latest run, where that stands now. */
  | { readonly kind: 'trained'; readonly epoch: number; readonly step: number }
  /** Start weights: nothing was trained yet, or it was before the network or the data changed. */
  | { readonly kind: 'start'; readonly changed?: 'network' | 'data' }
  /** Something is wrong in the graph, so that there is no network. */
  | { readonly kind: 'none' }

/** A network as a file that gives the network's own answers. */
export interface NetworkOut extends NetworkFile {
  readonly fileName: string
}

/** Takes the networks of a project along. */
export interface NetworksOut {
  origin(trainer: NodeId): WeightsOrigin
  /** The network of a trainer as a file, with names in the language of the words. Fails in words; never rejects. */
  takeOut(
    trainer: NodeId,
    format: NetworkFormatId,
    words: Words,
    onStage?: (stage: TakeOutStage) => void,
  ): Promise<Result<NetworkOut>>
}
