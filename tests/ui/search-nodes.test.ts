import { describe, expect, it } from 'vitest'
import { registry } from '../../nodes/registry.ts'
import { searchNodes } from '../../src/ui/library/search-nodes.ts'
import { WORDS } from '../../testing/words.ts'

/** All languages, the one in use first. */
const inAll = (language: 'en' | 'de') => (language === 'en' ? [WORDS.en, WORDS.de] : [WORDS.de, WORDS.en])

const found = (query: string, language: 'en' | 'de' = 'en') =>
  searchNodes(registry, query, inAll(language)).flatMap(({ definitions }) =>
    definitions.map(({ type }) => type),
  )

/** Those that a person can add; the others come out of files. */
const offered = [...registry.values()].filter(({ fromFiles }) => !fromFiles)

describe('the library', () => {
  it('shows every node type that a person can add once, from data to experiments', () => {
    expect(found('').sort()).toEqual(offered.map(({ type }) => type).sort())
    expect(searchNodes(registry, '', [WORDS.en]).map(({ category }) => category)).toEqual([
      'data',
      'layer',
      'training',
      'result',
      'experiment',
    ])
  })

  it('finds a node by its title in either language, whichever is chosen', () => {
    expect(found('Faltung', 'en')[0]).toBe('conv2d')
    expect(found('Convolution', 'de')[0]).toBe('conv2d')
  })

  it('finds every node type by each of its titles and keywords', () => {
    for (const definition of offered)
      for (const language of ['en', 'de'] as const) {
        const { title, keywords } = WORDS[language].nodes[definition.type]!
        for (const word of [title, ...keywords])
          expect([word, found(word, language).includes(definition.type)]).toEqual([word, true])
      }
  })

  it('does not mind case, umlauts and accents', () => {
    expect(found('CONV')).toContain('conv2d')
    for (const definition of offered) {
      const plain = WORDS.de.nodes[definition.type]!.title.toUpperCase()
        .normalize('NFD')
        .replace(/[\u0300-\u036f]/g, '')
      expect([plain, found(plain, 'de').includes(definition.type)]).toEqual([plain, true])
    }
  })

  it('puts a title that begins like the query before one that only mentions it', () => {
    expect(found('drop')[0]).toBe('dropout')
  })

  it('finds nothing for nonsense', () => {
    expect(found('kaleidoscope')).toEqual([])
  })

  it('shows the types of a category in the order of their places, which all differ', () => {
    for (const { definitions } of searchNodes(registry, '', [WORDS.en])) {
      const places = definitions.map(({ place }) => place)
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b))
    }
  })
})
