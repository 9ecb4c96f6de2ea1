import { describe, expect, it } from 'vitest'
import { memoryContents } from '../../src/contents/memory-contents.ts'
import { fileOfBytes } from '../../src/export/file-of-bytes.ts'
import { FORMAT_IDS, FORMATS } from '../../src/export/formats.ts'
import { LANGUAGES } from '../../src/graph/base/text.ts'
import { emptyDocument } from '../../src/graph/document/document.ts'
import { WORDS } from '../../testing/words.ts'

const folders = Object.keys(import.meta.glob('../../src/export/*/*.ts')).map((path) => path.split('/').at(-2))

describe('the formats of files', () => {
  it('are those that have a folder', () => {
    expect([...new Set(folders)].sort()).toEqual([...FORMAT_IDS].sort())
  })

  it.each(LANGUAGES)('have words in %s', (language) => {
    const { formats } = WORDS[language]
    expect(Object.keys(formats).sort()).toEqual([...FORMAT_IDS].sort())
    for (const id of FORMAT_IDS) {
      expect(formats[id].save).toMatch(/^\S.*[^.]$/)
      expect(formats[id].summary).toMatch(/^\S.*[^.]$/)
    }
  })

  it.each(FORMAT_IDS)('%s makes a file of a graph without nodes', async (id) => {
    const { extension, mediaType, write } = FORMATS[id]
    expect(extension).toMatch(/^[a-z0-9]+$/)
    expect(mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/)
    const what = {
      document: emptyDocument('empty', 'Empty'),
      contents: memoryContents(),
      runs: async () => [],
    }
    expect((await fileOfBytes(write(what), mediaType)).size).toBeGreaterThan(0)
  })
})
