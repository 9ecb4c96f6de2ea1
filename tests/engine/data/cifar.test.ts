import { execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { cifarSource } from '../../../src/engine/data/cifar/cifar.ts'
import { ALL_FILES } from '../../../src/engine/data/cifar/cifar-format.ts'
import { keepCifar } from '../../../src/engine/data/cifar/keep-cifar.ts'
import { filesInMemory } from '../../../src/engine/data/cifar/kept-files.ts'
import { nodeKeptFiles } from '../../../src/engine/node/node-kept-files.ts'
import type { Problem, Result } from '../../../src/graph/document/problem.ts'
import type { PicturesConfig } from '../../../src/graph/plan/plan.ts'
import { formatMessage, WORDS } from '../../../testing/words.ts'

/** Pictures in each of the small files made here; the real ones have 10,000. */
const FEW = 20
const RECORD = 3073

/** A file of the format: the class of picture i is i modulo 10, its pixels follow from colour, row and column. */
function batch(number: number, count = FEW): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(count * RECORD)
  for (let i = 0; i < count; i++) {
    bytes[i * RECORD] = i % 10
    for (let at = 0; at < 3072; at++) bytes[i * RECORD + 1 + at] = (number * 50 + i + at) % 256
  }
  return bytes
}

let folder: string
let archive: Buffer<ArrayBuffer>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faltwerk-cifar-'))
  await mkdir(join(folder, 'cifar-10-batches-bin'))
  await writeFile(join(folder, 'cifar-10-batches-bin/batches.meta.txt'), 'airplane\n')
  for (const [number, name] of ALL_FILES.entries())
    await writeFile(join(folder, 'cifar-10-batches-bin', name), batch(number))
  execFileSync('tar', ['-czf', 'all.tar.gz', 'cifar-10-batches-bin'], { cwd: folder })
  archive = await readFile(join(folder, 'all.tar.gz'))
})
afterAll(() => rm(folder, { recursive: true }))

const asked: PicturesConfig = {
  classes: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9],
  train: 30,
  validation: 5,
  test: 10,
  validationFrom: 'training',
}

function said<T>(result: Result<T>): readonly string[] {
  if (result.ok) return []
  const { code, values } = result.problems[0] as Problem
  return (['en', 'de'] as const).map((language) =>
    formatMessage(WORDS[language].sentences[code] ?? '', values, language),
  )
}

describe('the files of CIFAR-10', () => {
  test('are taken out of the archive as distributed, and give pictures with the colours together', async () => {
    const kept = filesInMemory()
    const taken = await keepCifar([new File([archive], 'cifar-10-binary.tar.gz')], kept, FEW)
    expect(taken).toMatchObject({ ok: true, value: { missing: [] } })
    expect(taken.ok && [...taken.value.kept].sort()).toEqual([...ALL_FILES])
    const loaded = await cifarSource(kept, FEW).load(asked, () => {})
    if (!loaded.ok) throw new Error(loaded.problems[0]?.code)
    const { train, validation, test: testing } = loaded.value.parts
    expect(loaded.value.shape).toEqual([32, 32, 3])
    expect([train.count, validation.count, testing.count]).toEqual([30, 5, 10])
    expect([...train.targets.subarray(18, 22)]).toEqual([8, 9, 0, 1])
    // Picture 21 is the second of the second file; row 2, column 3 is pixel 67.
    const values = train.gather([3, 21])
    const second = batch(1)
    for (const colour of [0, 1, 2])
      expect(values[3072 + 67 * 3 + colour]).toBe(second[RECORD + 1 + colour * 1024 + 67])
  })

  test('are found in a folder, and chosen by class', async () => {
    const source = cifarSource(nodeKeptFiles(folder), FEW)
    const loaded = await source.load(
      { ...asked, classes: [3, 5], train: 3, validation: 0, test: 2 },
      () => {},
    )
    if (!loaded.ok) throw new Error(loaded.problems[0]?.code)
    expect([...loaded.value.parts.train.targets]).toEqual([0, 1, 0])
    const first = batch(0)
    expect(loaded.value.parts.train.gather([2])[0]).toBe(first[13 * RECORD + 1])
  })

  test('that are not there are asked for by name', async () => {
    const kept = filesInMemory()
    const taken = await keepCifar([new File([batch(0)], 'data_batch_1 (2).bin')], kept, FEW)
    expect(taken.ok && taken.value.missing).toEqual(ALL_FILES.slice(1))
    const [en, de] = said(await cifarSource(kept, FEW).load(asked, () => {}))
    expect(en).toMatch(/“data_batch_2.bin” of CIFAR-10 is not on this computer yet.*drop it onto this page/)
    expect(de).toMatch(/„data_batch_2.bin“ von CIFAR-10 ist noch nicht auf diesem Computer/)
  })

  test('that are cut short say where they end', async () => {
    const cut = batch(0).slice(0, 7 * RECORD + 100)
    expect(said(await keepCifar([new File([cut], 'test_batch.bin')], filesInMemory(), FEW))).toEqual([
      'The file “test_batch.bin” is cut short: 20 images were expected, it ends in image 8. Download it once more.',
      'Die Datei „test_batch.bin“ ist abgeschnitten: 20 Bilder wurden erwartet, sie endet in Bild 8. Lade sie noch einmal herunter.',
    ])
    // The same within an archive, unpacked and as a gzip file that ends too early.
    const tar = gunzipSync(archive)
    const broken = new File([tar.subarray(0, 100_000)], 'cifar-10-binary.tar')
    expect(said(await keepCifar([broken], filesInMemory(), FEW))[0]).toMatch(/cut short: 20 images/)
    const early = new File([archive.subarray(0, archive.length / 2)], 'cifar-10-binary.tar.gz')
    expect((await keepCifar([early], filesInMemory(), FEW)).ok).toBe(false)
  })

  test.each<[string, Uint8Array<ArrayBuffer>]>([
    ['data_batch_1.bin', new Uint8Array(FEW * RECORD).fill(77)],
    ['data_batch_1.bin', batch(0, FEW + 1)],
    ['data_batch_1.bin', new Uint8Array(0)],
    [
      'holiday.tar.gz',
      new TextEncoder().encode('no archive at all, but some text that is long enough').slice(),
    ],
    ['holiday.tar', new Uint8Array(2048)],
  ])('of another kind are refused: %s', async (name, bytes) => {
    const [en] = said(await keepCifar([new File([bytes], name)], filesInMemory(), FEW))
    expect(en).toMatch(`“${name}” is no file of the binary version of CIFAR-10.`)
  })

  test('that say to be longer than any of CIFAR-10 are refused before memory is taken for them', async () => {
    const tar = Buffer.from(gunzipSync(archive))
    const at = tar.indexOf('data_batch_1.bin')
    const header = tar.subarray(at - (at % 512), at - (at % 512) + 512)
    header.write('37777777777 ', 124)
    header.fill(' ', 148, 156)
    header.write(
      `${header
        .reduce((sum, byte) => sum + byte)
        .toString(8)
        .padStart(6, '0')}\0`,
      148,
    )
    const before = process.resourceUsage().maxRSS
    const archived = new File([tar], 'cifar-10-binary.tar')
    expect(said(await keepCifar([archived], filesInMemory(), FEW))[0]).toMatch(
      'is no file of the binary version',
    )
    const single = new File([new Uint8Array(FEW * RECORD + 1)], 'data_batch_1.bin')
    single.arrayBuffer = () => Promise.reject(new Error('was read'))
    expect(said(await keepCifar([single], filesInMemory(), FEW))[0]).toMatch(
      'is no file of the binary version',
    )
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(200_000)
  })
})
