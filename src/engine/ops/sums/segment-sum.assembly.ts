import { bytes, LANES, loadPart, storePart } from '../runtime/vector.assembly.ts'

/**
 * Sums slices of `length` numbers that share a segment, numbers `first` … `end` of each; slices whose segment is not one
 * of `segments` are left out. `ids` are int32.
 */
export function sumSegments(
  x: usize,
  ids: usize,
  slices: i32,
  length: i32,
  sums: usize,
  segments: i32,
  first: i32,
  end: i32,
): void {
  for (let segment = 0; segment < segments; segment++) {
    memory.fill(sums + bytes(segment * length + first), 0, bytes(end - first))
  }
  for (let slice = 0; slice < slices; slice++) {
    const segment = load<i32>(ids + bytes(slice))
    if (segment < 0 || segment >= segments) continue
    const from = x + bytes(slice * length)
    const to = sums + bytes(segment * length)
    for (let i = first; i < end; i += LANES) {
      const count = end - i
      storePart(
        to + bytes(i),
        f32x4.add(loadPart(to + bytes(i), count), loadPart(from + bytes(i), count)),
        count,
      )
    }
  }
}
