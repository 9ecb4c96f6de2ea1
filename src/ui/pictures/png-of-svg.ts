/**
 * A drawing as the PNG file a canvas makes of it.
 * @param sizeOf how large it is to be, in pixels, from the size it has by itself
 * @returns nothing where the browser has no memory for so many pixels
 */
export async function pngOfSvg(
  svg: string,
  sizeOf: (image: HTMLImageElement) => { readonly width: number; readonly height: number },
): Promise<Blob | undefined> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    const { width, height } = sizeOf(image)
    canvas.width = Math.max(1, Math.round(width))
    canvas.height = Math.max(1, Math.round(height))
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
    return (await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))) ?? undefined
  } catch {
    return undefined
  } finally {
    URL.revokeObjectURL(url)
  }
}
