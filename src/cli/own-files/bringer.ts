import type { ContentStore } from '../../contents/content-store.ts'
import type { Json } from '../../graph/base/json.ts'
import type { MessageValues, Result } from '../../graph/document/problem.ts'
import type { Refused } from '../../intake/types.ts'
import type { CliMessage } from '../cli-words.ts'

/** What a kind of parameter that holds people's own data takes out of a folder. */
export interface Bringer {
  /** Nothing has been brought for the parameter yet. */
  isEmpty(value: Json): boolean
  /** Whether there is anything to look for; always where left out. */
  isWaiting?(value: Json): boolean
  /** Keeps what it knows of the files, by their paths in the folder; `value` is what an empty parameter becomes. */
  bring(
    folder: string,
    paths: readonly string[],
    contents: ContentStore,
    value: Json,
  ): Promise<Result<Brought>>
}

export interface Brought {
  readonly value: Json | undefined
  readonly refused: readonly Refused[]
  /** What was taken, in words. */
  readonly said?: { readonly message: CliMessage; readonly values: MessageValues }
}
