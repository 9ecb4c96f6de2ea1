import { dtypeOf, valueBytes } from '../../formats/arrays/write-npy.ts'
import { type ArrayToWrite, writeNpz } from '../../formats/arrays/write-npz.ts'
import { fileOfPieces } from '../../formats/zip/file-of-pieces.ts'
import { MOST_ZIP_BYTES } from '../../formats/zip/write-zip.ts'
import { nextTask } from '../../graph/base/next-task.ts'
import { failed, ok, problem, type Result } from '../../graph/document/problem.ts'
import type { DataStep } from '../../graph/plan/plan.ts'
import { PARTS, type Part, sizeOf } from '../../graph/values/port-value.ts'
import type { SaveArraysRequest } from '../protocol.ts'
import type { DataStore } from './data-store.ts'
import type { Dataset, DatasetPart } from './dataset.ts'

/** What NumPy's and Keras's users call the parts. */
const KEYS: Readonly<Record<Part, string>> = { train: 'train', validation: 'val', test: 'test' }
/** Bytes that are gathered at a time, about. */
const PIECE = 1 << 20
/** These make fractions out of bytes. */
const CHANGES_NUMBERS: readonly DataStep['kind'][] = ['divide', 'standardise', 'resize']

/**
 * Data as an `.npz` that NumPy loads, after its steps and as the network sees it: `x_train`, `y_train`, `x_val`,
 * `y_val`, `x_test`, `y_test`, as far as there are examples, and `class_names`. Numbers are float32; pictures of bytes
 * that no step has changed stay bytes; classes are int64. Never more of it is in memory than one piece and the file.
 */
export async function saveArrays(request: SaveArraysRequest, store: DataStore): Promise<Result<Blob>> {
  const { data, names } = request
  const loaded = await store.loadAll(
    data,
    () => {},
    () => false,
  )
  if (!loaded.ok) return loaded
  const dataset = loaded.value
  const parts = PARTS.filter((part) => dataset.parts[part].count > 0)
  const changed = data.steps.some(({ kind }) => CHANGES_NUMBERS.includes(kind))
  const areBytes = !changed && dataset.shape.length === 3 && (await onlyBytes(dataset, parts))
  const arrays = parts.flatMap((part) => arraysOf(dataset, part, areBytes))
  if (dataset.target === 'classes' && names.length > 0)
    arrays.push({
      key: 'class_names',
      dtype: dtypeOf(names),
      shape: [names.length],
      pieces: [valueBytes(names)],
    })
  const bytes = parts.reduce((sum, part) => sum + dataset.parts[part].count, 0) * sizeOf(dataset.shape)
  if (bytes * (areBytes ? 1 : 4) > MOST_ZIP_BYTES) return failed(problem('arrays-too-large-to-save'))
  return ok(await fileOfPieces(writeNpz(arrays), 'application/octet-stream'))
}

function arraysOf({ parts, shape, target }: Dataset, part: Part, areBytes: boolean): readonly ArrayToWrite[] {
  const { [part]: examples } = parts
  const { count, targets } = examples
  const answers = target === 'classes' ? wide(targets) : Float32Array.from(targets)
  return [
    {
      key: `x_${KEYS[part]}`,
      dtype: areBytes ? '|u1' : '<f4',
      shape: [count, ...shape],
      pieces: piecesOf(examples, sizeOf(shape), areBytes),
    },
    {
      key: `y_${KEYS[part]}`,
      dtype: target === 'classes' ? '<i8' : '<f4',
      shape: [count],
      pieces: [valueBytes(answers)],
    },
  ]
}

async function* piecesOf(part: DatasetPart, size: number, areBytes: boolean): AsyncGenerator<Uint8Array> {
  for await (const values of gathered(part, size))
    yield areBytes ? Uint8Array.from(values) : valueBytes(values)
}

async function onlyBytes({ parts, shape }: Dataset, asked: readonly Part[]): Promise<boolean> {
  for (const part of asked)
    for await (const values of gathered(parts[part], sizeOf(shape)))
      if (!values.every((value) => value === (value & 255))) return false
  return true
}

/** All examples in order, some at a time; whoever waits for the event loop has a turn between them. */
async function* gathered(part: DatasetPart, size: number): AsyncGenerator<Float32Array> {
  const step = Math.max(1, Math.floor(PIECE / (4 * Math.max(1, size))))
  for (let from = 0; from < part.count; from += step) {
    const indices = Array.from({ length: Math.min(step, part.count - from) }, (_, i) => from + i)
    await part.ready?.(indices)
    yield part.gather(indices)
    await nextTask()
  }
}

/** Classes as integers of 64 bits, which is what PyTorch wants of them; the lower half comes first. */
function wide(classes: ArrayLike<number>): Int32Array {
  const words = new Int32Array(2 * classes.length)
  for (let i = 0; i < classes.length; i++) words[2 * i] = classes[i] as number
  return words
}
