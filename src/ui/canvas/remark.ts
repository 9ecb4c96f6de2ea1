import type { MessageValues } from '../../graph/document/problem.ts'
import type { MessageKey } from '../messages/screen-words.ts'

/** A sentence for a person, not yet in a language. */
export interface Remark {
  readonly key: MessageKey
  readonly values?: MessageValues
}
