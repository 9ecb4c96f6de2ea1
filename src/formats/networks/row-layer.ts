import type { Json } from '../../graph/base/json.ts'
import type { KerasWeight } from './whole-network-types.ts'

/** One layer of a row, without its name and its place. */
export interface RowLayer {
  readonly class_name: string
  /** What it is called where nobody has called it anything. */
  readonly title: string
  readonly config: Readonly<Record<string, Json>>
  readonly weights?: readonly KerasWeight[]
}
