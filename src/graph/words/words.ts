import { lookup } from '../base/lookup.ts'
import { type Language, type NodeWord, type Text, textIn } from '../base/text.ts'
import type { AnyNodeWords } from '../node/node-words.ts'

/** Everything that is said in one language about graphs. Sentences are ICU messages. */
export interface Words {
  readonly language: Language
  /** By node type. */
  readonly nodes: Readonly<Record<string, AnyNodeWords>>
  /** By code of a problem or fact. */
  readonly sentences: Readonly<Record<string, string>>
}

/** A text or a word in the language of the words. */
export function wording(said: Text | NodeWord, words: Words): string {
  if (typeof said === 'string') return said
  if (!('kind' in said)) return textIn(said, words.language)
  const node = lookup(words.nodes, said.type)
  switch (said.kind) {
    case 'title':
      return (said.variant && node?.titles?.[said.variant]) ?? node?.title ?? said.type
    case 'input':
      return node?.inputs[said.port] ?? said.port
    case 'output':
      return node?.outputs[said.port] ?? said.port
    case 'param':
      return node?.params[said.param]?.label ?? said.param
  }
}
