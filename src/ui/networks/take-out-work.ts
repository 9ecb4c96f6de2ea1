import type { NetworkFormatId } from '../../export/networks/network-formats.ts'
import type { TakeOutStage } from '../../export/networks/take-network-out.ts'
import type { Problem } from '../../graph/document/problem.ts'
import type { NetworkOut } from '../../session/network-out.ts'

/** What is being done for a file, or what came of it. */
export type TakeOutWork = { readonly format: NetworkFormatId } & (
  | { readonly kind: 'working'; readonly stage: TakeOutStage }
  | { readonly kind: 'done'; readonly out: NetworkOut }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] }
)
