import { describe, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import type { Language } from '../../src/graph/base/text.ts'
import type { ProblemDraft } from '../../src/graph/document/problem.ts'
import type { NodeDefinition } from '../../src/graph/node/define-node.ts'
import type { ProblemSentences } from '../../src/graph/node/node-example.ts'
import { EXAMPLES } from '../../testing/examples.ts'
import { sentence, WORDS } from '../../testing/words.ts'
import { runExample } from './run-example.ts'

/** What every problem says at a node type that has it: a file beside the node. */
const SENTENCES = Object.entries(
  import.meta.glob<ProblemSentences>('../../nodes/*/*/sentences.ts', { eager: true, import: 'sentences' }),
).flatMap(([path, sentences]) =>
  Object.entries(sentences).map(([code, said]) => [path.split('/').at(-2) ?? path, code, said] as const),
)

describe('the problems of the node types', () => {
  it.each(SENTENCES)('%s: “%s” is said in both languages', (type, code, { en, de }) => {
    const definition = registry.get(type)
    if (!definition) throw new Error(`no such node type: ${type}`)
    const draft = firstWith(definition, code)
    expect(said(draft, definition, 'en')).toBe(en)
    expect(said(draft, definition, 'de')).toBe(de)
  })

  it('are all said somewhere', () => {
    const listed = new Set(SENTENCES.map(([, code]) => code))
    for (const type of registry.keys())
      for (const code of (EXAMPLES[type] ?? []).flatMap((example) => example.problems ?? []))
        expect(listed, `a sentence in ${type}/sentences.ts`).toContain(code)
  })
})

function firstWith(definition: NodeDefinition, code: string): ProblemDraft {
  for (const example of EXAMPLES[definition.type] ?? []) {
    const draft = runExample(definition, example).problems?.find((problem) => problem.code === code)
    if (draft) return draft
  }
  throw new Error(`no example of ${definition.type} has the problem ${code}`)
}

function said(draft: ProblemDraft, definition: NodeDefinition, language: Language): string {
  const param = WORDS[language].nodes[definition.type]?.params[draft.param ?? '']?.label ?? ''
  return sentence({ severity: 'error', ...draft, values: { param, ...draft.values } }, language, definition)
}
