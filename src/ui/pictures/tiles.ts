/** Small pictures side by side, ready to be drawn: every one `width × height` pixels, RGBA. */
export interface Tiles {
  readonly width: number
  readonly height: number
  readonly pictures: readonly Uint8ClampedArray<ArrayBuffer>[]
}

/**
 * Turns numbers into pixels: `low` is black, `high` white. Where numbers go below zero on their own account (a layer
 * without ReLU), zero is black, and what is below is blue.
 */
export interface Brightness {
  readonly low: number
  readonly high: number
  readonly signed?: boolean
}

/** One picture with 1 or 3 channels, channels last, beginning at `offset`. */
export function picturePixels(
  values: ArrayLike<number>,
  shape: readonly number[],
  offset: number,
  brightness: Brightness,
): Uint8ClampedArray<ArrayBuffer> {
  const [height = 1, width = 1, channels = 1] = shape
  const pixels = new Uint8ClampedArray(width * height * 4)
  const scale = 255 / Math.max(1e-9, brightness.high - brightness.low)
  for (let i = 0; i < width * height; i++) {
    const at = offset + i * channels
    for (let c = 0; c < 3; c++)
      pixels[i * 4 + c] = ((values[at + (channels >= 3 ? c : 0)] ?? 0) - brightness.low) * scale
    pixels[i * 4 + 3] = 255
  }
  return pixels
}

/** One channel of `[height, width, channels]` as a picture of its own: a feature map. */
export function channelPixels(
  values: ArrayLike<number>,
  shape: readonly number[],
  channel: number,
  brightness: Brightness,
): Uint8ClampedArray<ArrayBuffer> {
  const [height = 1, width = 1, channels = 1] = shape
  const pixels = new Uint8ClampedArray(width * height * 4)
  for (let i = 0; i < width * height; i++)
    paint(pixels, i * 4, values[i * channels + channel] ?? 0, brightness)
  return pixels
}

/** The colour of a number in a picture, for a style, and whether dark figures can be read on it. */
export interface Shade {
  readonly color: string
  readonly bright: boolean
}

export function shadeOf(value: number, brightness: Brightness): Shade {
  const pixel = new Uint8ClampedArray(4)
  paint(pixel, 0, value, brightness)
  const [red = 0, green = 0, blue = 0] = pixel
  return { color: `rgb(${red} ${green} ${blue})`, bright: luminance(red, green, blue) > 0.18 }
}

/** Relative luminance (WCAG 2). */
function luminance(red: number, green: number, blue: number): number {
  const linear = (byte: number) => (byte <= 10 ? byte / 3295 : ((byte / 255 + 0.055) / 1.055) ** 2.4)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/** The brightness at which the numbers from `from` on, every `step`-th, fill the range. */
export function brightnessOf(values: ArrayLike<number>, from = 0, step = 1): Brightness {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = from; i < values.length; i += step) {
    const value = values[i]!
    if (!Number.isFinite(value)) continue
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  if (low > high) return { low: 0, high: 1 }
  if (low < 0) return { low: 0, high: Math.max(high, -low), signed: true }
  return { low: 0, high: high > 0 ? high : 1 }
}

function paint(
  pixels: Uint8ClampedArray,
  at: number,
  value: number,
  { low, high, signed }: Brightness,
): void {
  const share = (value - low) / Math.max(1e-9, high - low)
  if (signed && share < 0) {
    pixels[at] = -share * 60
    pixels[at + 1] = -share * 120
    pixels[at + 2] = -share * 255
  } else {
    pixels[at] = share * 255
    pixels[at + 1] = share * 255
    pixels[at + 2] = share * 255
  }
  pixels[at + 3] = 255
}

/**
 * A long row of numbers as one picture, line by line: `columns` wide, at most `rows` high, neighbours averaged where
 * there are more numbers than pixels.
 */
export function rowPixels(values: ArrayLike<number>, columns: number, rows: number): Tiles {
  const cells = Math.min(values.length, columns * rows)
  const height = Math.max(1, Math.ceil(cells / columns))
  const averaged = new Float32Array(cells)
  const counts = new Float32Array(cells)
  for (let i = 0; i < values.length; i++) {
    const cell = Math.floor((i * cells) / values.length)
    averaged[cell] = averaged[cell]! + values[i]!
    counts[cell] = counts[cell]! + 1
  }
  for (let i = 0; i < cells; i++) averaged[i] = averaged[i]! / Math.max(1, counts[i]!)
  const brightness = brightnessOf(averaged)
  const pixels = new Uint8ClampedArray(columns * height * 4)
  for (let i = 0; i < cells; i++) paint(pixels, i * 4, averaged[i]!, brightness)
  return { width: columns, height, pictures: [pixels] }
}
