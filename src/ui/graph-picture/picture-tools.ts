import type { Language, NodeWord, Text } from '../../graph/base/text.ts'
import type { MessageValues } from '../../graph/document/problem.ts'
import type { AnyNodeWords } from '../../graph/node/node-words.ts'

/** What a picture says in a language: the tools of the screen, or those of the command line. */
export interface PictureTools {
  readonly language: Language
  t(key: 'node.weights' | 'picture.yes' | 'picture.no', values?: MessageValues): string
  text(text: Text | NodeWord): string
  node(type: string): AnyNodeWords | undefined
}
