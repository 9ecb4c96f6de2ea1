import { failed, ok, problem, type Result } from '../../graph/document/problem.ts'
import { type Shape, sizeOf } from '../../graph/values/port-value.ts'
import { freshPath, type Hdf5Library, loadHdf5 } from './load-hdf5.ts'

/** A group of an HDF5 file that was read. Attributes that are no text are left out, and arrays that nobody wanted. */
export interface ReadHdf5Group {
  readonly attributes: ReadonlyMap<string, string | readonly string[]>
  readonly groups: ReadonlyMap<string, ReadHdf5Group>
  readonly arrays: ReadonlyMap<string, ReadHdf5Array>
}

export interface ReadHdf5Array {
  readonly shape: Shape
  readonly values: Float32Array
}

/** What no file of a network has, but a file made to do harm may say of itself. */
const MOST_DEEP = 64
const MOST_OBJECTS = 100_000
const MOST_NUMBERS = 200_000_000
/** Numbers that a small file may hold, packed or not written down as they are all 0; then so many for each byte. */
const [ALWAYS_FINE, MOST_OF_A_BYTE] = [4_000_000, 16]

/** Why reading ends, in the code of a sentence. */
class Hdf5Fault extends Error {
  constructor(readonly code: 'model-damaged' | 'model-too-large' | 'model-number-type') {
    super(code)
  }
}

/**
 * What is in an HDF5 file, numbers in single precision. `wanted` says of which groups the arrays are read, by their
 * path: `layers/dense/vars`.
 *
 * The library was written in C for files of friends. It is in a cage of WebAssembly, but a damaged file may take it
 * long: files of strangers are read in a worker that is ended when it does (src/intake).
 */
export async function readHdf5(
  bytes: Uint8Array,
  wanted: (path: string) => boolean = () => true,
): Promise<Result<ReadHdf5Group>> {
  const library = await loadHdf5()
  const path = freshPath()
  library.files.writeFile(path, bytes)
  try {
    const file = new library.File(path, 'r')
    try {
      const most = Math.min(MOST_NUMBERS, ALWAYS_FINE + MOST_OF_A_BYTE * bytes.length)
      const reading = { library, wanted, most, objects: 0, numbers: 0 }
      return ok(groupIn(file, '', reading, 0))
    } finally {
      file.close()
    }
  } catch (error) {
    // The library throws what it likes, texts and numbers among it.
    return failed(problem(error instanceof Hdf5Fault ? error.code : 'model-damaged'))
  } finally {
    library.files.unlink(path)
  }
}

interface Reading {
  readonly library: Hdf5Library
  readonly wanted: (path: string) => boolean
  /** Numbers in all. */
  readonly most: number
  objects: number
  numbers: number
}

type Group = InstanceType<Hdf5Library['Group']>
type Dataset = InstanceType<Hdf5Library['Dataset']>

function groupIn(group: Group, path: string, reading: Reading, depth: number): ReadHdf5Group {
  // Links may lead in a circle.
  if (depth > MOST_DEEP) throw new Hdf5Fault('model-damaged')
  const groups = new Map<string, ReadHdf5Group>()
  const arrays = new Map<string, ReadHdf5Array>()
  const isWanted = reading.wanted(path)
  for (const name of group.keys()) {
    if (++reading.objects > MOST_OBJECTS) throw new Hdf5Fault('model-too-large')
    const inner = group.get(name)
    if (inner instanceof reading.library.Group)
      groups.set(name, groupIn(inner, path === '' ? name : `${path}/${name}`, reading, depth + 1))
    else if (isWanted && inner instanceof reading.library.Dataset) arrays.set(name, arrayIn(inner, reading))
  }
  return { attributes: textsOf(group), groups, arrays }
}

function textsOf(group: Group): ReadonlyMap<string, string | readonly string[]> {
  const texts = new Map<string, string | readonly string[]>()
  for (const [name, attribute] of Object.entries(group.attrs)) {
    const { value } = attribute
    if (typeof value === 'string') texts.set(name, value)
    else if (Array.isArray(value) && value.every((item) => typeof item === 'string'))
      texts.set(name, value as readonly string[])
  }
  return texts
}

const [INTEGER, FLOAT] = [0, 1]

function arrayIn(dataset: Dataset, reading: Reading): ReadHdf5Array {
  const { type, size, shape } = dataset.metadata
  if ((type !== INTEGER && type !== FLOAT) || (type === FLOAT && size < 4))
    throw new Hdf5Fault('model-number-type')
  reading.numbers += shape ? sizeOf(shape) : 0
  if (reading.numbers > reading.most) throw new Hdf5Fault('model-too-large')
  const { value } = dataset
  const values = ArrayBuffer.isView(value)
    ? Float32Array.from(value as unknown as ArrayLike<number | bigint>, Number)
    : Float32Array.of(Number(value))
  if (values.length !== sizeOf(shape ?? [])) throw new Hdf5Fault('model-damaged')
  return { shape: shape ?? [], values }
}
