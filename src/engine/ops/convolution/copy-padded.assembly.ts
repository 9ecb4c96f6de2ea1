import { bytes } from '../runtime/vector.assembly.ts'

/**
 * Copies a rectangle of an image to `target`, zeros where it sticks out. The image has `height × width` pixels of
 * `channels` numbers; the rectangle begins `top` rows above and `left` columns left of it (negative: inside).
 */
export function copyPadded(
  image: usize,
  height: i32,
  width: i32,
  channels: i32,
  top: i32,
  left: i32,
  target: usize,
  targetHeight: i32,
  targetWidth: i32,
): void {
  const rowBytes = bytes(targetWidth * channels)
  const first = max(0, -left)
  const end = max(first, min(width, targetWidth - left))
  const before = bytes(min(targetWidth, first + left) * channels)
  const inside = bytes((end - first) * channels)
  for (let row = 0; row < targetHeight; row++) {
    const from = row - top
    if (from < 0 || from >= height || inside === 0) {
      memory.fill(target, 0, rowBytes)
    } else {
      memory.fill(target, 0, before)
      memory.copy(target + before, image + bytes((from * width + first) * channels), inside)
      memory.fill(target + before + inside, 0, rowBytes - before - inside)
    }
    target += rowBytes
  }
}
