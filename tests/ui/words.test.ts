import { describe, expect, test } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { LANGUAGES } from '../../src/graph/base/text.ts'
import type { GlossaryEntry } from '../../src/ui/messages/glossary-entry.ts'
import { searchWords } from '../../src/ui/words/search-words.ts'
import { WORDS as GLOSSARY } from '../../src/ui/words/words.ts'
import { WORDS } from '../../testing/words.ts'

/** The words the lessons explain, as they call them. */
const LESSON_WORDS = [
  'neuron',
  'weight',
  'bias',
  'activation',
  'hidden layer',
  'cost function',
  'gradient descent',
  'learning rate',
  'batch',
  'epoch',
  'backpropagation',
  'weight initialisation',
  'convolution',
  'filter',
  'kernel',
  'feature map',
  'stride',
  'padding',
  'channel',
  'pooling',
  'flatten',
  'softmax',
  'cross-entropy',
  'binary cross-entropy',
  'categorical cross-entropy',
  'overfitting',
  'dropout',
  'batch normalisation',
  'augmentation',
  'confusion matrix',
  'accuracy',
]

describe('the glossary', () => {
  test.each(LESSON_WORDS)('knows “%s”', (wanted) => {
    const names = Object.values<GlossaryEntry>(WORDS.en.glossary).flatMap(({ word, also = [] }) => [
      word,
      ...also,
    ])
    expect(names.map((name) => name.toLowerCase().replace(' (kernel)', ''))).toContain(wanted)
  })

  test('names only node types there are, and no word twice', () => {
    for (const { id, nodes } of GLOSSARY)
      for (const type of nodes) expect(registry.has(type), `${id}: ${type}`).toBe(true)
    expect(new Set(GLOSSARY.map(({ id }) => id)).size).toBe(GLOSSARY.length)
  })

  test.each(GLOSSARY.map((word) => [word.id, word] as const))(
    '%s is explained in the help of a node it names, in both languages',
    (_, { id, nodes }) => {
      for (const language of LANGUAGES) {
        const { word } = WORDS[language].glossary[id]
        const names = word
          .split(/[()]/)
          .map((name) => name.trim().toLowerCase())
          .filter(Boolean)
        const helps = nodes.map((type) => {
          const { title, summary, help, params } = WORDS[language].nodes[type]!
          return [title, summary, help, ...Object.values(params).map(({ hint }) => hint)]
            .join(' ')
            .toLowerCase()
        })
        expect(
          helps.some((help) => names.some((name) => help.includes(name))),
          `${names.join(', ')} in ${nodes.join(', ')} (${language})`,
        ).toBe(true)
      }
    },
  )

  test('is found by either language, without umlauts, and by other names', () => {
    const found = (query: string) => searchWords(query, [WORDS.de, WORDS.en]).map(({ id }) => id)
    expect(found('uberanpassung')).toEqual(['overfitting'])
    expect(found('learning')).toEqual(['learning-rate'])
    expect(found('loss')).toContain('cost-function')
    expect(found('kern')).toEqual(['filter'])
    expect(found('xyz')).toEqual([])
  })
})
