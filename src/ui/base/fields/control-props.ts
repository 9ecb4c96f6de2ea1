import type { Json } from '../../../graph/base/json.ts'
import type { Parameter } from '../../../graph/node/parameter.ts'

/** What every kind of control gets from `ParameterControl`. */
export interface ControlProps<P extends Parameter> {
  readonly parameter: P
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
