import { describe, expect, it } from 'vitest'
import { memoryContents } from '../../src/contents/memory-contents.ts'
import { fileOfBytes } from '../../src/export/file-of-bytes.ts'
import { FORMAT_IDS, FORMATS } from '../../src/export/formats.ts'
import { NETWORK_FORMAT_IDS } from '../../src/export/networks/network-formats.ts'
import { LANGUAGES } from '../../src/graph/base/text.ts'
import { emptyDocument } from '../../src/graph/document/document.ts'
import { WORDS } from '../../testing/words.ts'

const foldersOf = (files: object) => [...new Set(Object.keys(files).map((path) => path.split('/').at(-2)))]
/** Folders with words are formats. */
const folders = foldersOf(import.meta.glob('../../src/export/*/en.ts'))
const networkFolders = foldersOf(import.meta.glob('../../src/export/networks/*/*.ts'))

describe('the formats of files', () => {
  it('are those that have a folder', () => {
    expect(folders.sort()).toEqual([...FORMAT_IDS].sort())
    expect(networkFolders.sort()).toEqual([...NETWORK_FORMAT_IDS].sort())
  })

  it.each(LANGUAGES)('have words in %s', (language) => {
    const { formats, networkFormats } = WORDS[language]
    expect(Object.keys(formats).sort()).toEqual([...FORMAT_IDS].sort())
    for (const id of FORMAT_IDS) {
      expect(formats[id].save).toMatch(/^\S.*[^.]$/)
      expect(formats[id].summary).toMatch(/^\S.*[^.]$/)
    }
    expect(Object.keys(networkFormats).sort()).toEqual([...NETWORK_FORMAT_IDS].sort())
    for (const id of NETWORK_FORMAT_IDS) {
      expect(networkFormats[id].title).toMatch(/^\S.*[^.]$/)
      expect(networkFormats[id].summary).toMatch(/^\S.*[^.]$/)
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
