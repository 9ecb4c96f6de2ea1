import { encode } from 'fast-png'
import { createNodeEngine } from '../engine/node/node-engine.ts'
import { checkedNodes } from '../graph/check/checked-graph.ts'
import type { Result } from '../graph/document/problem.ts'
import { type AddedPicture, addPictures } from '../graph/values/edit-pictures.ts'
import { PHOTOGRAPHS } from '../graph/values/photographs.ts'
import {
  EMPTY_COLLECTION,
  NO_COLLECTION,
  referenceTo,
  writeCollection,
} from '../graph/values/picture-collection.ts'
import type { ProjectSession } from '../session/types.ts'

const SIGNS = 8
/** Pieces of a photograph, which are its pictures: their side, and how far apart they begin. */
const [SIDE, APART] = [200, 30]

interface Drawn {
  readonly class: string
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
}

/** Gives every node that waits for pictures some that ship with the app: pieces of photographs, and street signs. */
export async function bringPictures(project: ProjectSession): Promise<void> {
  const waiting = checkedNodes(project.checked.value).flatMap(({ id, definition, params }) =>
    Object.entries(definition?.params ?? {})
      .filter(([name, { kind }]) => kind === 'pictures' && params[name] === NO_COLLECTION)
      .map(([param]) => ({ id, param })),
  )
  if (waiting.length === 0) return
  const { contents } = project.ownData
  const drawn = await drawAll()
  const kept = await contents.put(drawn.map(({ rgb: data, ...size }) => png(size, data)))
  const added = drawn.map(
    ({ rgb: _, ...picture }, at): AddedPicture => ({
      ...picture,
      name: `${at}.png`,
      content: kept[at] as string,
    }),
  )
  const collection = addPictures(EMPTY_COLLECTION, added)
  const [hash] = await contents.put([new TextEncoder().encode(writeCollection(collection))])
  const value = referenceTo(collection, hash as string)
  for (const { id, param } of waiting)
    good(project.perform({ name: 'set-param', operation: { kind: 'set-param', id, param, value } }))
}

async function drawAll(): Promise<readonly Drawn[]> {
  const engine = createNodeEngine()
  try {
    const photographs = PHOTOGRAPHS.map(async (name) => {
      const { shape, values } = good(await engine.picture({ kind: 'photograph', name }))
      return piecesOf(name, shape[1], values)
    })
    const classes = Array.from({ length: 10 }, (_, at) => at)
    const dataset = {
      kind: 'street-signs',
      classes,
      train: SIGNS,
      validation: 0,
      test: 0,
      validationFrom: 'training',
    } as const
    const indices = Array.from({ length: SIGNS }, (_, at) => at)
    const { shape, values } = good(
      await engine.samples({ data: { dataset, steps: [] }, part: 'train', indices }),
    )
    const [height = 1, width = 1] = shape
    const size = height * width * 3
    const signs = indices.map(
      (at): Drawn => ({
        class: 'sign',
        width,
        height,
        rgb: Uint8Array.from(values.subarray(at * size, (at + 1) * size)),
      }),
    )
    return [...(await Promise.all(photographs)).flat(), ...signs]
  } finally {
    engine.dispose()
  }
}

function piecesOf(name: string, width: number, values: ArrayLike<number>): readonly Drawn[] {
  const places = Array.from({ length: 8 }, (_, at) => [(at % 4) * APART, Math.floor(at / 4) * APART] as const)
  return places.map(([left, top]) => {
    const rgb = new Uint8Array(SIDE * SIDE * 3)
    for (let y = 0; y < SIDE; y++)
      for (let x = 0; x < SIDE * 3; x++)
        rgb[y * SIDE * 3 + x] = values[((top + y) * width + left) * 3 + x] as number
    return { class: name, width: SIDE, height: SIDE, rgb }
  })
}

function png(size: Pick<Drawn, 'width' | 'height'>, data: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(encode({ width: size.width, height: size.height, data, channels: 3, depth: 8 }))
}

function good<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`a problem: ${result.problems.map(({ code }) => code).join(', ')}`)
  return result.value
}
