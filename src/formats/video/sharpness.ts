/**
 * How sharp a picture is: the variance of its Laplacian, of the grey values from 0 to 255 (Pech-Pacheco et al.,
 * Diatom autofocusing in brightfield microscopy, ICPR 2000). Only for pictures of the same size and subject.
 *
 * @param rgba four bytes a pixel, row by row
 */
export function sharpness(rgba: Uint8ClampedArray, width: number, height: number): number {
  if (width < 3 || height < 3) return 0
  const grey = new Float32Array(width * height)
  for (let i = 0; i < grey.length; i++)
    grey[i] =
      0.299 * (rgba[4 * i] as number) +
      0.587 * (rgba[4 * i + 1] as number) +
      0.114 * (rgba[4 * i + 2] as number)
  let [sum, squares] = [0, 0]
  for (let y = 1; y < height - 1; y++) {
    for (let i = y * width + 1; i < (y + 1) * width - 1; i++) {
      const edge =
        (grey[i - 1] as number) +
        (grey[i + 1] as number) +
        (grey[i - width] as number) +
        (grey[i + width] as number) -
        4 * (grey[i] as number)
      sum += edge
      squares += edge * edge
    }
  }
  const count = (width - 2) * (height - 2)
  return squares / count - (sum / count) ** 2
}
