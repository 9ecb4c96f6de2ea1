import type { Json } from '../base/json.ts'

/** What one node puts into a plan, in the words of its parameters. */
export interface PlanPart {
  /** The node type; what Keras calls the layer where no node of ours is it. */
  readonly type: string
  readonly params: Readonly<Record<string, Json>>
  /** Of numbers that follow from a share of what arrives: the percents from and up to which it is this number. */
  readonly percents?: Readonly<Record<string, readonly [number, number]>>
}

/** A layer as one of several: its inputs are places in the list it stands in, −1 what the network gets. */
export interface LayerPart extends PlanPart {
  readonly inputs: readonly number[]
}

/** Everything that can be set of a plan, whatever its nodes are called. */
export interface PlanSettings {
  readonly seed: number
  readonly source: PlanPart
  readonly steps: readonly PlanPart[]
  /** In an order that follows from the structure alone. */
  readonly layers: readonly LayerPart[]
  /** The layers and how they hang together, without what their weights are drawn with. */
  readonly structure: string
  /** The content that start weights come from, and what the others are drawn with. */
  readonly brought: string | null
  readonly drawn: string
  readonly optimizer: PlanPart
  /** How the learning rate changes, whichever node says so. */
  readonly schedule: PlanPart
  /** Of the optimizer's settings, those that stand where the algorithm usually has them. */
  readonly usual: readonly string[]
  readonly loss: PlanPart
  /** It is the one that is taken for such answers where nobody chooses. */
  readonly isUsualLoss: boolean
  readonly training: PlanPart
}
