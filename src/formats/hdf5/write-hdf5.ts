import type { Group } from 'h5wasm'
import { type Shape, sizeOf } from '../../graph/values/port-value.ts'
import { freshPath, loadHdf5 } from './load-hdf5.ts'

/** A group of an HDF5 file: what is in it, by name. */
export interface Hdf5Group {
  readonly attributes?: Readonly<Record<string, string>>
  readonly groups?: Readonly<Record<string, Hdf5Group>>
  readonly arrays?: Readonly<Record<string, Hdf5Array>>
}

/** Numbers of an HDF5 file. The empty shape is one number alone. */
export interface Hdf5Array {
  readonly shape: Shape
  /** One number alone stands for as many of it as the shape says, packed to almost nothing. */
  readonly values: Float32Array | BigInt64Array | number
}

/** An HDF5 file. */
export async function writeHdf5(root: Hdf5Group): Promise<Uint8Array<ArrayBuffer>> {
  const { File, files } = await loadHdf5()
  const path = freshPath()
  const file = new File(path, 'w')
  try {
    try {
      fill(file, root)
    } finally {
      file.close()
    }
    // The library's memory is one that grows under a view of it.
    return Uint8Array.from(files.readFile(path))
  } finally {
    files.unlink(path)
  }
}

function fill(group: Group, { attributes = {}, groups = {}, arrays = {} }: Hdf5Group): void {
  for (const [name, text] of Object.entries(attributes)) group.create_attribute(name, text)
  for (const [name, { shape, values }] of Object.entries(arrays)) {
    const extents = [...shape]
    if (typeof values !== 'number') group.create_dataset({ name, data: values, shape: extents })
    else {
      const data = new Float32Array(sizeOf(shape)).fill(values)
      // One number alone cannot be packed.
      const packing = extents.length > 0 ? { chunks: extents, compression: 'gzip' as const } : {}
      group.create_dataset({ name, data, shape: extents, ...packing })
    }
  }
  for (const [name, inner] of Object.entries(groups)) fill(group.create_group(name), inner)
}
