import { gzipSync } from 'node:zlib'
import { keepCifar } from '../../src/engine/data/cifar/keep-cifar.ts'
import { filesInMemory } from '../../src/engine/data/cifar/kept-files.ts'
import { createPictures } from '../../src/engine/data/pictures/pictures.ts'
import { readIdx } from '../../src/engine/data/read-idx.ts'
import { base64Bytes } from '../../src/graph/base/base64.ts'
import { jpegSize } from '../../src/graph/base/jpeg-size.ts'
import { EXAMPLE_JPEG } from '../../src/graph/node/example-values.ts'
import { picture } from '../../src/graph/node/parameter.ts'
import { checkParam } from '../../src/graph/node/resolve-params.ts'
import { lookIntoPicture } from '../../src/session/files/picture-file.ts'
import type { Dice } from './dice.ts'
import { tools } from './text-tools.ts'

export interface PictureBases {
  readonly jpegs: readonly Uint8Array<ArrayBuffer>[]
  readonly pngs: readonly Uint8Array<ArrayBuffer>[]
}

/** More memory than this for one small file is a bomb that went off. */
const MOST_MEGABYTES = 250
const FEW = 3
const RECORD = 3073

const pictures = createPictures({
  open: () => Promise.reject(new Error('no files here')),
})

/** What is wrong with how a damaged picture or data file was taken. */
export async function judgePictures(bases: PictureBases, dice: Dice): Promise<readonly string[]> {
  const before = process.memoryUsage().rss
  const findings = await take(bases, dice)
  const megabytes = (process.memoryUsage().rss - before) / 1e6
  return megabytes > MOST_MEGABYTES ? [...findings, `took ${Math.round(megabytes)} MB`] : findings
}

async function take(bases: PictureBases, dice: Dice): Promise<readonly string[]> {
  const kind = dice.unit()
  if (kind < 0.15) return takeCifar(dice)
  if (kind < 0.25) return takeIdx(dice)
  const small = base64Bytes(EXAMPLE_JPEG)
  const bytes = mutated(dice.of([...bases.jpegs, ...bases.pngs, ...(small ? [small] : [])]), dice)
  const findings: string[] = []
  const looked = lookIntoPicture(bytes)
  if (looked && looked.bytes.length > bytes.length) findings.push('a picture grew by being looked into')
  const size = jpegSize(bytes)
  const base64 = Buffer.from(bytes).toString('base64')
  const wrong = checkParam(picture({ default: '', side: 320, most: 80_000 }), base64)
  if (!wrong && !size && base64 !== '') findings.push('no picture is taken as one')
  const reply = await pictures({ kind: 'own-picture', jpeg: base64 })
  if (!reply.ok) for (const each of tools) for (const problem of reply.problems) each.sentence(problem)
  else if (String(reply.value.shape.slice(0, 2)) !== String(size))
    findings.push('has another size than it says')
  else if (!reply.value.values.every((value) => value >= 0 && value <= 255))
    findings.push('holds strange numbers')
  return findings
}

/** An archive of two small files of CIFAR-10, and one of them alone. */
async function takeCifar(dice: Dice): Promise<readonly string[]> {
  const batch = new Uint8Array(FEW * RECORD)
  const tar = Buffer.concat([
    entry('data_batch_1.bin', batch),
    entry('notes.txt', batch.slice(0, 9)),
    Buffer.alloc(1024),
  ])
  const packed = dice.chance(0.5)
  const plain = dice.chance(0.5) ? mutated(Uint8Array.from(tar), dice) : Uint8Array.from(tar)
  const bytes = packed ? Uint8Array.from(gzipSync(plain, { level: 1 })) : plain
  const name = dice.of(['a.tar.gz', 'data_batch_1.bin', 'test_batch (2).bin'])
  const taken = await keepCifar([new File([mutated(bytes, dice)], name)], filesInMemory(), FEW)
  if (taken.ok) return []
  for (const each of tools) for (const problem of taken.problems) each.sentence(problem)
  return taken.problems.length === 0 ? ['refused without a reason'] : []
}

function entry(name: string, bytes: Uint8Array): Buffer {
  const header = Buffer.alloc(512)
  header.write(name, 0)
  header.write(bytes.length.toString(8).padStart(11, '0'), 124)
  header.write('        0', 148)
  const sum = header.reduce((total, byte) => total + byte)
  header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)])
}

async function takeIdx(dice: Dice): Promise<readonly string[]> {
  const header = Uint8Array.of(0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 4, 0, 0, 0, 4)
  const plain = mutated(Uint8Array.from([...header, ...new Uint8Array(32)]), dice)
  const bytes = dice.chance(0.5) ? mutated(Uint8Array.from(gzipSync(plain)), dice) : plain
  try {
    const { total, itemShape, values } = await readIdx(new Blob([bytes]).stream(), 60_000)
    const size = itemShape.reduce((product, extent) => product * extent, 1)
    return values.length === Math.min(total, 60_000) * size
      ? []
      : ['holds another count of bytes than it says']
  } catch (error) {
    // Said to a person as the reason why the data cannot be used.
    return error instanceof Error && error.message !== '' ? [] : ['refused without a reason']
  }
}

/** Bytes changed, put in, taken out and doubled; numbers of two and four bytes made as large as they can be. */
function mutated(bytes: Uint8Array<ArrayBuffer>, dice: Dice): Uint8Array<ArrayBuffer> {
  let now = Uint8Array.from(bytes)
  for (let times = dice.few(12); times > 0; times--) {
    // Headers are where it hurts.
    const at = dice.chance(0.6) ? dice.below(Math.min(now.length, 700) + 1) : dice.below(now.length + 1)
    const length = dice.few(2000)
    const kind = dice.below(7)
    if (kind === 0) now[at] = dice.below(256)
    else if (kind === 1) now.fill(dice.of([0, 1, 0x7f, 0xff]), at, at + dice.of([1, 2, 4]))
    else if (kind === 2) now = now.slice(0, at)
    else if (kind === 3) now = joined(now.slice(0, at), now.slice(at + length))
    else if (kind === 4) now = joined(now.slice(0, at + length), now.slice(at))
    else if (kind === 5)
      now = joined(now.slice(0, at), Uint8Array.of(0xff, dice.of(MARKERS), 0, dice.below(30)), now.slice(at))
    else now[at] = (now[at] ?? 0) ^ (1 << dice.below(8))
  }
  return now
}

const MARKERS = [
  0xc0, 0xc1, 0xc2, 0xc3, 0xc4, 0xc9, 0xd8, 0xd9, 0xda, 0xdb, 0xdc, 0xdd, 0xe0, 0xe2, 0xfe, 0xff,
]

function joined(...parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.concat(parts))
}
