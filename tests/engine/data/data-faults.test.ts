import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { keepCifar } from '../../../src/engine/data/cifar/keep-cifar.ts'
import { filesInMemory } from '../../../src/engine/data/cifar/kept-files.ts'
import type { DataFiles } from '../../../src/engine/data/data-files.ts'
import { createDataStore } from '../../../src/engine/data/data-store.ts'
import { createPictures } from '../../../src/engine/data/pictures/pictures.ts'
import { createSharedFileCache } from '../../../src/engine/data/shared-file-cache.ts'
import { formatMessage, WORDS } from '../../../testing/words.ts'
import { digits } from '../plans.ts'

const LABELS = 'digits/train-labels.idx.gz'
const labels = gzipSync(Uint8Array.from([0, 0, 8, 1, 0, 0, 0, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9]))

/** Every file holds these pieces, and then ends or breaks off. */
function files(pieces: readonly Uint8Array[], error?: Error): DataFiles {
  return {
    async open() {
      const waiting = [...pieces]
      const bytes = new ReadableStream<Uint8Array>({
        pull(controller) {
          const next = waiting.shift()
          if (next) controller.enqueue(next)
          else if (error) controller.error(error)
          else controller.close()
        },
      })
      return { bytes }
    },
  }
}

describe('what goes wrong while a file of data is read', () => {
  test('a mistake of ours stays an error, with its own words, and blames no file', async () => {
    const sharedFiles = {
      ...createSharedFileCache(),
      reserve(): Uint8Array {
        throw new ReferenceError("Can't find variable: SharedArrayBuffer")
      },
    }
    const store = createDataStore(files([labels]), undefined, undefined, sharedFiles)
    await expect(store.load(digits())).rejects.toThrow(ReferenceError)
  })

  test.each([
    ['packed', [labels.subarray(0, 20)]],
    ['unpacked on the way', [Uint8Array.of(0, 0, 8, 1)]],
    ['before its first byte', []],
  ])('a connection that breaks is no damage to the file (%s)', async (_how, pieces) => {
    const reply = await createDataStore(files(pieces, new TypeError('network error'))).load(digits())
    expect(reply).toMatchObject({
      ok: false,
      problems: [{ code: 'data-missing', values: { reason: 'network error' } }],
    })
  })

  test('bytes that do not unpack are damage, and the file is named', async () => {
    const changed = Uint8Array.from(labels)
    changed[15] = (changed[15] ?? 0) ^ 0xff
    const reply = await createDataStore(files([changed])).load(digits())
    expect(reply).toMatchObject({ ok: false, problems: [{ code: 'data-damaged', values: { file: LABELS } }] })
  })

  test('a mistake of ours while a picture is fetched stays an error; a broken connection is a fault', async () => {
    const mistaken = createPictures({ open: () => Promise.reject(new ReferenceError('no such thing')) })
    await expect(mistaken({ kind: 'photograph', name: 'cat' })).rejects.toThrow(ReferenceError)
    const broken = createPictures(files([Uint8Array.of(1)], new TypeError('network error')))
    expect(await broken({ kind: 'photograph', name: 'cat' })).toMatchObject({
      problems: [{ code: 'data-missing', values: { file: 'pictures/cat.jpg', reason: 'network error' } }],
    })
  })
})

describe('a file that a person gives and that cannot be read', () => {
  /** As a browser answers for a file that was moved since it was chosen. */
  class Moved extends File {
    override arrayBuffer(): Promise<ArrayBuffer> {
      return Promise.reject(new DOMException('could not be read', 'NotReadableError'))
    }
    override stream(): ReturnType<File['stream']> {
      return new ReadableStream({
        start: (controller) => controller.error(new DOMException('could not be read', 'NotReadableError')),
      })
    }
  }

  test.each(['test_batch.bin', 'cifar-10-binary.tar.gz'])('%s is not called another kind', async (name) => {
    const reply = await keepCifar([new Moved([], name)], filesInMemory())
    if (reply.ok) throw new Error('kept')
    expect(reply.problems).toMatchObject([{ code: 'cifar-not-read' }])
    const [{ code, values } = { code: '', values: {} }] = reply.problems
    for (const language of ['en', 'de'] as const)
      expect(formatMessage(WORDS[language].sentences[code] ?? '', values, language)).toContain(
        'could not be read',
      )
  })
})
