import { Zip, ZipPassThrough, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { fileOfPieces } from '../../src/formats/zip/file-of-pieces.ts'
import { openZip, type ZipLimits } from '../../src/formats/zip/open-zip.ts'
import { type FileToZip, writeZip, ZipTooLong } from '../../src/formats/zip/write-zip.ts'
import { ok, type Problem } from '../../src/graph/document/problem.ts'
import { sentence } from '../../testing/words.ts'

const text = (letters: string) => new TextEncoder().encode(letters)
const blob = (bytes: Uint8Array) => new Blob([bytes as Uint8Array<ArrayBuffer>])

async function opened(zip: Uint8Array, limits?: ZipLimits) {
  const result = await openZip(blob(zip), limits)
  if (!result.ok) throw new Error(result.problems[0]?.code)
  return result.value
}

async function problemOf(zip: Uint8Array, limits?: ZipLimits): Promise<Problem> {
  const result = await openZip(blob(zip), limits)
  if (result.ok) throw new Error('it was opened')
  return result.problems[0]!
}

/** Wherever these letters stand. */
function replaced(zip: Uint8Array, letters: string, bytes: readonly number[]): Uint8Array {
  const wanted = text(letters)
  const changed = zip.slice()
  for (let at = 0; at + wanted.length <= zip.length; at++)
    if (wanted.every((byte, i) => zip[at + i] === byte)) changed.set(bytes, at)
  return changed
}

/** Changes a number of every entry in the directory at the end. */
function listing(zip: Uint8Array, place: number, value: number, bits: 16 | 32): Uint8Array {
  const changed = zip.slice()
  const bytes = new DataView(changed.buffer)
  for (let at = 0; at + 46 <= zip.length; at++) {
    if (bytes.getUint32(at, true) !== 0x02014b50) continue
    if (bits === 16) bytes.setUint16(at + place, value, true)
    else bytes.setUint32(at + place, value, true)
  }
  return changed
}

describe('a zip', () => {
  test('gives its files one by one, with their folders', async () => {
    const entries = await opened(
      zipSync({ 'train/cat/a.txt': text('a'), 'b.txt': text('bb'), 'empty/': text('') }),
    )
    expect(entries.map(({ path, size }) => [path, size])).toEqual([
      ['train/cat/a.txt', 1],
      ['b.txt', 2],
    ])
    expect(await Promise.all(entries.map((entry) => entry.read()))).toEqual([ok(text('a')), ok(text('bb'))])
  })

  test('may hold its files unpacked, be written in one go without knowing their size, and end in a comment', async () => {
    const pieces: Uint8Array[] = []
    const zip = new Zip((_, piece) => void pieces.push(piece))
    const file = new ZipPassThrough('a.txt')
    zip.add(file)
    file.push(text('first '))
    file.push(text('second'), true)
    zip.end()
    const bytes = new Uint8Array(await new Blob(pieces as Uint8Array<ArrayBuffer>[]).arrayBuffer())
    const withComment = new Uint8Array([...bytes, ...text('PK is a comment')])
    new DataView(withComment.buffer).setUint16(bytes.length - 2, 15, true)
    const [entry] = await opened(withComment)
    expect(await entry!.read()).toEqual(ok(text('first second')))
  })

  test('is unpacked file by file, whatever their length', async () => {
    const long = Uint8Array.from({ length: 300_000 }, (_, i) => (i * i) % 251)
    const [entry] = await opened(zipSync({ long }))
    expect(await entry!.read()).toEqual(ok(long))
  })

  test('leaves out what Macs and Windows leave in folders', async () => {
    const names = ['a/.DS_Store', '__MACOSX/a/._b.jpg', 'a/Thumbs.db', 'a/desktop.ini', '._a', 'a/b.jpg']
    const entries = await opened(zipSync(Object.fromEntries(names.map((name) => [name, text(name)]))))
    expect(entries.map(({ path }) => path)).toEqual(['a/b.jpg'])
  })

  test('has names in any script, as Macs, Windows and everybody else write them', async () => {
    const said = zipSync({ '猫/Größe-Ω.txt': text('') })
    expect((await opened(said))[0]!.path).toBe('猫/Größe-Ω.txt')
    const unsaid = listing(zipSync({ 'Gro\u0308\u00dfe.txt': text('') }), 8, 0, 16)
    expect((await opened(unsaid))[0]!.path).toBe('Größe.txt')
    const dos = replaced(zipSync({ 'Gr__e.txt': text('') }), 'Gr__e', [0x47, 0x72, 0x94, 0xe1, 0x65])
    expect((await opened(dos))[0]!.path).toBe('Größe.txt')
    expect((await opened(zipSync({ 'a\\b.txt': text('') })))[0]!.path).toBe('a/b.txt')
  })
})

describe('a zip that is written', () => {
  const written = (files: Iterable<FileToZip>, most?: number) =>
    fileOfPieces(writeZip(files, most), 'application/zip')

  test('has its files word for word, whether they come in pieces, and however they are packed', async () => {
    const long = Uint8Array.from({ length: 300_000 }, (_, i) => (i * i) % 251)
    const pieces = [long.subarray(0, 1), long.subarray(1, 200_000), long.subarray(200_000)]
    const files = (['stored', 'fast', 'small'] as const).map((packing) => ({
      path: packing,
      pieces,
      packing,
    }))
    const entries = await openZip(await written(files))
    if (!entries.ok) throw new Error(entries.problems[0]?.code)
    expect(entries.value.map(({ path }) => path)).toEqual(['stored', 'fast', 'small'])
    for (const entry of entries.value) expect(await entry.read()).toEqual(ok(long))
  })

  test('has no date in it, so that the same files make the same zip', async () => {
    const files = [{ path: 'a', pieces: [text('a')], packing: 'small' }] as const
    const zip = new DataView(await (await written(files)).arrayBuffer())
    // The first of January 1980 (APPNOTE 4.4.6).
    expect([zip.getUint16(10, true), zip.getUint16(12, true)]).toEqual([0, (1 << 5) | 1])
  })

  test('is read with all its files where they are more than its 16 bits can count', async () => {
    function* many(): Iterable<FileToZip> {
      for (let i = 0; i < 65_540; i++) yield { path: `${i}`, pieces: [text('a')], packing: 'stored' }
    }
    // In one piece: Node takes long to find a place among many thousands.
    const zip = new Blob([await (await written(many())).arrayBuffer()])
    const entries = await openZip(zip)
    expect(entries.ok && [entries.value.length, entries.value.at(-1)?.path]).toEqual([65_540, '65539'])
    expect(await openZip(zip, { entries: 65_539, entry: 1000, all: 1_000_000 })).toMatchObject({
      ok: false,
      problems: [{ code: 'zip-too-many' }],
    })
  })

  test('is given up where it becomes longer than a zip can be', async () => {
    const files = [{ path: 'a', pieces: [text('abc'), text('def')], packing: 'stored' }] as const
    await expect(written(files, 30)).rejects.toThrow(ZipTooLong)
  })
})

describe('a zip that is no good', () => {
  test.each([
    ['is something else', text('no zip at all, but long enough to be one')],
    ['is empty', new Uint8Array()],
    ['is cut short', zipSync({ a: text('something') }).slice(0, -30)],
    ['begins too late', zipSync({ a: text('something') }).slice(20)],
  ])('because it %s is said in words', async (_, bytes) => {
    const result = await openZip(blob(bytes))
    const read = result.ok ? await result.value[0]!.read() : result
    expect(read).toMatchObject({
      ok: false,
      problems: [{ code: expect.stringMatching(/^zip-(entry-)?damaged$/) }],
    })
  })

  test.each(['../a.txt', 'a/../../b.txt', '/etc/passwd', 'C:\\a.txt', 'a\0b'])(
    'does not give the file %j',
    async (path) => {
      const entries = await opened(zipSync({ [path]: text('a'), 'fine.txt': text('b') }))
      const [bad, fine] = await Promise.all(entries.map((entry) => entry.read()))
      expect(bad).toMatchObject({ ok: false, problems: [{ code: 'zip-entry-path' }] })
      expect(fine).toEqual(ok(text('b')))
    },
  )

  test('says of a file that it was changed, locked or packed in a strange way', async () => {
    const zip = zipSync({ 'a.txt': text('abcdefgh') }, { level: 0 })
    const read = async (bytes: Uint8Array) => (await opened(bytes))[0]!.read()
    expect(await read(replaced(zip, 'abcd', [1]))).toMatchObject({
      problems: [{ code: 'zip-entry-damaged' }],
    })
    expect(await read(listing(zip, 8, 1, 16))).toMatchObject({ problems: [{ code: 'zip-entry-locked' }] })
    expect(await read(listing(zip, 10, 14, 16))).toMatchObject({ problems: [{ code: 'zip-entry-packing' }] })
  })

  test('is not opened where it would unpack to more than anybody has', async () => {
    const bomb = zipSync({ a: new Uint8Array(2_000_000), b: new Uint8Array(2_000_000) })
    const limits = { entries: 10, entry: 3_000_000, all: 3_500_000 }
    const problem = await problemOf(bomb, limits)
    expect(sentence(problem, 'en')).toBe(
      'This zip would unpack to 4 MB, far more than its size can hold. It was not opened. If it is really yours, unpack it and bring the folder.',
    )
    expect((await opened(bomb, { ...limits, all: 5_000_000 })).length).toBe(2)
    const [large] = await opened(bomb, { ...limits, entry: 1_000_000, all: 5_000_000 })
    expect(await large!.read()).toMatchObject({ problems: [{ code: 'zip-entry-too-large' }] })
    expect((await problemOf(bomb, { ...limits, entries: 1 })).code).toBe('zip-too-many')
  })

  test('is given up where a file says it is longer or shorter than it is', async () => {
    const zip = zipSync({ a: new Uint8Array(100_000) })
    const read = async (bytes: Uint8Array) => (await opened(bytes))[0]!.read()
    const damaged = { ok: false, problems: [{ code: 'zip-entry-damaged' }] }
    // A bomb that says it is small: no more is unpacked than it says.
    expect(await read(listing(zip, 24, 1000, 32))).toMatchObject(damaged)
    expect(await read(listing(zip, 24, 100_001, 32))).toMatchObject(damaged)
    // More than its bytes can become.
    expect(await read(listing(zip, 24, 200_000_000, 32))).toMatchObject(damaged)
    expect((await problemOf(listing(zip, 24, 900_000_000, 32))).code).toBe('zip-bomb')
  })
})
