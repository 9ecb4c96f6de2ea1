import type { Json } from '../../../graph/base/json.ts'
import type { NodeId } from '../../../graph/document/document.ts'
import type { Parameter } from '../../../graph/node/parameter.ts'

/** What every kind of control gets from `ParameterControl`. */
export interface ControlProps<P extends Parameter> {
  readonly parameter: P
  /** Whose parameter it is; missing where it belongs to no node of a graph. */
  readonly node?: NodeId
  /** Of the labelled element. */
  readonly id: string
  readonly label: string
  readonly describedBy?: string
  readonly value: Json | undefined
  readonly invalid: boolean
  readonly disabled: boolean
  readonly compact: boolean
  readonly onChange: (value: Json) => void
  /** Text was left in a field that is no number; `undefined` when it is gone. */
  readonly onUnreadable: (text: string | undefined) => void
}
