import type { ContentReader } from '../../../contents/content-store.ts'
import { type ArrayData, countOf } from '../../../formats/arrays/array-data.ts'
import { hashJson } from '../../../graph/base/hash.ts'
import type { Numbers } from '../../../graph/base/numbers.ts'
import { failed, ok, problem, type Result } from '../../../graph/document/problem.ts'
import type { OwnArraysConfig } from '../../../graph/plan/plan.ts'
import type { ArrayPlace } from '../../../graph/values/own-arrays.ts'
import { PARTS, type Part, sizeOf } from '../../../graph/values/port-value.ts'
import type { Dataset, DatasetPart, Progress } from '../dataset.ts'
import { readContents } from '../read-contents.ts'
import { answersOf } from './answers.ts'
import { type Channels, gatherExamples } from './gather-examples.ts'

const NONE: DatasetPart<Numbers> = {
  count: 0,
  targets: new Float32Array(0),
  gather: () => new Float32Array(0),
}

/** Arrays that a person brought. They stay in memory as they are in their file: bytes as bytes. */
export function ownArraysSource(contents: ContentReader) {
  // Of the last graph asked about: another choice of roles reads no file again.
  let kept = new Map<string, ArrayData>()

  async function load(config: OwnArraysConfig, progress: Progress): Promise<Result<Dataset<Numbers>>> {
    const places = PARTS.flatMap((part) => Object.values(config.parts[part] ?? {}))
    const read = await readAll(places, progress)
    if (!read.ok) return read
    const arrayAt = (place: ArrayPlace) => kept.get(nameOf(place))
    const parts: Partial<Record<Part, DatasetPart<Numbers>>> = {}
    for (const part of PARTS) {
      const found = config.parts[part]
      const [examples, answers] = [found && arrayAt(found.examples), found && arrayAt(found.answers)]
      const made = examples && answers ? partOf(config, examples, answers) : NONE
      if (!made) return failed(problem('own-arrays-differ'))
      parts[part] = made
    }
    const { train = NONE, validation = NONE, test = NONE } = parts
    const { shape, target } = config
    return ok({ shape, target, parts: { train, validation, test }, hash: hashJson(config) })
  }

  async function readAll(places: readonly ArrayPlace[], progress: Progress): Promise<Result<undefined>> {
    const arrays = new Map<string, ArrayData>()
    let done = 0
    for (const place of places) {
      const name = nameOf(place)
      const array = arrays.get(name) ?? kept.get(name) ?? (await readArray(place))
      if ('ok' in array) {
        if (!array.ok) return array
        arrays.set(name, array.value)
      } else arrays.set(name, array)
      progress(++done, places.length)
    }
    kept = arrays
    return ok(undefined)
  }

  async function readArray({ content, key }: ArrayPlace): Promise<Result<ArrayData>> {
    const bytes = await readContents(contents, [content])
    if (!bytes.ok) return bytes
    // Not part of the worker’s base: few need it.
    const { readArrays } = await import('../../../formats/arrays/read-arrays.ts')
    const arrays = await readArrays(bytes.value[0] as Uint8Array<ArrayBuffer>, key)
    if (!arrays.ok) return arrays
    const found = arrays.value.find((array) => array.key === key)
    return found ? ok(found.array) : failed(problem('own-arrays-differ'))
  }

  return { load }
}

function nameOf({ content, key = '' }: ArrayPlace): string {
  return `${content} ${key}`
}

/** `undefined` where the arrays are not such as the graph says. */
function partOf(
  config: OwnArraysConfig,
  examples: ArrayData,
  answers: ArrayData,
): DatasetPart<Numbers> | undefined {
  const { shape, channelsFirst } = config
  const [count = 0, ...stored] = examples.shape
  const targets = answersOf(config, answers)
  const fits = countOf(stored) === sizeOf(shape) && targets?.length === count
  const [height = 1, width = 1, channels = 1] = shape
  const layout: Channels | undefined = channelsFirst ? { pixels: height * width, channels } : undefined
  const gather = gatherExamples(examples.values, sizeOf(shape), layout)
  return fits && gather ? { count, targets, gather } : undefined
}
