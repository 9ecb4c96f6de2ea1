import { type Elements, isText } from './array-data.ts'

/** The same array with its last axis running fastest, where its first one did. */
export function fromFortran(values: Elements, shape: readonly number[]): Elements {
  if (shape.filter((extent) => extent !== 1).length < 2) return values
  return isText(values)
    ? reordered(values, shape, new Array<string>(values.length).fill(''))
    : reordered(values, shape, new (values.constructor as Float64ArrayConstructor)(values.length))
}

function reordered<A extends { [at: number]: V; readonly length: number }, V>(
  values: { readonly [at: number]: V },
  shape: readonly number[],
  into: A,
): A {
  // How far apart neighbours along each axis lie in the file.
  const strides: number[] = []
  let stride = 1
  for (const extent of shape) {
    strides.push(stride)
    stride *= extent
  }
  const last = shape.length - 1
  const [extent, step] = [shape[last] as number, strides[last] as number]
  const place = shape.map(() => 0)
  for (let to = 0, from = 0; to < into.length; ) {
    for (let i = 0; i < extent; i++) into[to++] = values[from + i * step] as V
    for (let axis = last - 1; axis >= 0; axis--) {
      from += strides[axis] as number
      place[axis] = (place[axis] as number) + 1
      if ((place[axis] as number) < (shape[axis] as number)) break
      from -= (shape[axis] as number) * (strides[axis] as number)
      place[axis] = 0
    }
  }
  return into
}
