import { IntlMessageFormat } from 'intl-messageformat'
import { describe, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { LANGUAGES } from '../../src/graph/base/text.ts'
import type { AnyNodeWords } from '../../src/graph/node/node-words.ts'
import { dataSentences as deData } from '../../src/graph/words/de/data-sentences.ts'
import { layerSentences as deLayer } from '../../src/graph/words/de/layer-sentences.ts'
import { trainingSentences as deTraining } from '../../src/graph/words/de/training-sentences.ts'
import { dataSentences as enData } from '../../src/graph/words/en/data-sentences.ts'
import { layerSentences as enLayer } from '../../src/graph/words/en/layer-sentences.ts'
import { trainingSentences as enTraining } from '../../src/graph/words/en/training-sentences.ts'
import { EXAMPLES } from '../../testing/examples.ts'
import { formatMessage, WORDS } from '../../testing/words.ts'
import { runExample } from './run-example.ts'

const definitions = [...registry.values()]

describe.each(definitions)('the texts of $type', (definition) => {
  const [en, de] = LANGUAGES.map((language) => WORDS[language].nodes[definition.type]!) as [
    AnyNodeWords,
    AnyNodeWords,
  ]

  it.each(LANGUAGES)('say in %s everything a person may ask', (language) => {
    const text = WORDS[language].nodes[definition.type]!
    expect(text.title).toMatch(/\S/)
    // One sentence: it ends with the only full stop, and cards have room for it.
    expect(text.summary).toMatch(/^[^.]+\.$/)
    expect(text.summary.length).toBeLessThan(120)
    const paragraphs = text.help.split('\n\n')
    expect(paragraphs.length).toBeGreaterThanOrEqual(3)
    expect(paragraphs.length).toBeLessThanOrEqual(6)
    for (const paragraph of paragraphs) expect(paragraph).toMatch(/[.?]$/)
    expect(text.keywords.length).toBeGreaterThanOrEqual(5)
    expect(new Set(text.keywords).size).toBe(text.keywords.length)
  })

  it.each(LANGUAGES)('name in %s every port, parameter and option, and nothing else', (language) => {
    const text = WORDS[language].nodes[definition.type]!
    expect(Object.keys(text.inputs).sort()).toEqual(Object.keys(definition.inputs).sort())
    expect(Object.keys(text.outputs).sort()).toEqual(Object.keys(definition.outputs).sort())
    expect(Object.keys(text.params).sort()).toEqual(Object.keys(definition.params).sort())
    for (const [name, parameter] of Object.entries(definition.params)) {
      const param = text.params[name]
      expect(param?.label).toMatch(/^\S.*[^.]$/)
      expect(param?.hint).toMatch(/[.?]$/)
      const options = parameter.kind === 'choice' ? [...parameter.options].sort() : []
      expect(Object.keys(param?.options ?? {}).sort()).toEqual(options)
    }
  })

  it('are translated, not copied', () => {
    expect(de.summary).not.toBe(en.summary)
    expect(de.help).not.toBe(en.help)
    expect(de.help.split('\n\n')).toHaveLength(en.help.split('\n\n').length)
    for (const name of Object.keys(definition.params))
      expect(de.params[name]?.hint).not.toBe(en.params[name]?.hint)
  })

  it('have the same messages in both languages, with the same values in them', () => {
    expectSameMessages(en.messages ?? {}, de.messages ?? {})
  })

  it('have an example for every message', () => {
    const said = new Set(
      EXAMPLES[definition.type]?.flatMap((example) => codes(runExample(definition, example))),
    )
    for (const code of Object.keys(en.messages ?? {})) expect(said).toContain(code)
  })
})

describe('the sentences that several node types share', () => {
  it.each([
    ['layers', { en: enLayer, de: deLayer }],
    ['data', { en: enData, de: deData }],
    ['training', { en: enTraining, de: deTraining }],
  ])('exist for %s in both languages, and each belongs to some example', (_, messages) => {
    expectSameMessages(messages.en, messages.de)
    const said = new Set(
      definitions.flatMap((definition) =>
        (EXAMPLES[definition.type] ?? []).flatMap((example) => codes(runExample(definition, example))),
      ),
    )
    for (const code of Object.keys(messages.en)) expect(said).toContain(code)
  })
})

describe('the words for searching', () => {
  const words = (type: string) => {
    return LANGUAGES.flatMap((language) => {
      const { title = '', keywords = [] } = WORDS[language].nodes[type] ?? {}
      return [title, ...keywords]
    })
      .join(' ')
      .toLowerCase()
  }

  it.each([
    ['faltung', 'conv2d'],
    ['convolution', 'conv2d'],
    ['maximum', 'pooling'],
    ['mnist', 'digits'],
    ['normalisieren', 'scale'],
    ['neuron', 'dense'],
    ['überanpassung', 'dropout'],
    ['overfitting', 'dropout'],
    ['lernrate', 'optimizer'],
    ['rmsprop', 'optimizer'],
    ['kreuzentropie', 'loss'],
    ['genauigkeit', 'evaluate'],
    ['verwechseln', 'confusion-matrix'],
  ])('“%s” leads to %s', (word, type) => {
    expect(words(type)).toContain(word)
  })
})

function codes({ problems = [], facts = [] }: ReturnType<typeof runExample>): string[] {
  return [...problems, ...facts].map(({ code }) => code)
}

function expectSameMessages(en: Readonly<Record<string, string>>, de: Readonly<Record<string, string>>) {
  expect(Object.keys(de).sort()).toEqual(Object.keys(en).sort())
  for (const [code, message] of Object.entries(en)) {
    const values = placeholders(message)
    expect(placeholders(de[code] ?? ''), code).toEqual(values)
    const some = Object.fromEntries(values.map((name) => [name, 3]))
    expect(formatMessage(message, some, 'en')).not.toMatch(/[{}]/)
    expect(formatMessage(de[code] ?? '', some, 'de')).not.toMatch(/[{}]/)
  }
}

/** Of the parser's tree, what is needed here. */
interface Element {
  /** 0 for plain text. */
  readonly type: number
  readonly value?: string
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>
}

/** The names of the values a message speaks of, choices inside choices included. */
function placeholders(message: string): string[] {
  const names = new Set<string>()
  const walk = (elements: readonly Element[]) => {
    for (const { type, value, options = {} } of elements) {
      if (type !== 0 && value !== undefined) names.add(value)
      for (const option of Object.values(options)) walk(option.value)
    }
  }
  walk(new IntlMessageFormat(message, 'en', undefined, { ignoreTag: true }).getAst() as readonly Element[])
  return [...names].sort()
}
