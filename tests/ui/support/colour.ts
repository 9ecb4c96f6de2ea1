import { readFileSync } from 'node:fs'

const css = readFileSync(new URL('../../../src/ui/base/theme/tokens.css', import.meta.url), 'utf8')

export type Triple = readonly [number, number, number]

/** The custom properties of the first block of tokens.css whose selector is `selector`. */
export function tokens(selector: string): Readonly<Record<string, string>> {
  const start = css.indexOf(`${selector} {`)
  if (start < 0) throw new Error(`no block ${selector}`)
  const body = css.slice(css.indexOf('{', start) + 1, css.indexOf('}', start))
  return Object.fromEntries([...body.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((m) => [m[1]!, m[2]!.trim()]))
}

export const LIGHT = tokens(':root')
export const DARK = tokens(':root[data-theme="dark"]')

/** Red, green and blue from 0 to 1. */
export function rgb(hex: string): Triple {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex)
  if (!found) throw new Error(`no colour: ${hex}`)
  return [1, 2, 3].map((i) => Number.parseInt(found[i]!, 16) / 255) as unknown as Triple
}

export const linear = (colour: Triple) =>
  colour.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as unknown as Triple

/** Contrast of two colours, WCAG 2.2. */
export function contrast(a: Triple, b: Triple): number {
  const luminance = (colour: Triple) => dot([0.2126, 0.7152, 0.0722], linear(colour))
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high! + 0.05) / (low! + 0.05)
}

const dot = (a: Triple, b: Triple) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]

export const times = (matrix: readonly Triple[], vector: Triple) =>
  matrix.map((row) => dot(row, vector)) as unknown as Triple

const TO_XYZ: readonly Triple[] = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
]
const WHITE: Triple = [0.95047, 1, 1.08883]

/** CIELAB under D65, of linear red, green and blue. */
export function lab(colour: Triple): Triple {
  const [x, y, z] = times(TO_XYZ, colour).map((value, i) => {
    const share = value / WHITE[i]!
    return share > 216 / 24389 ? Math.cbrt(share) : ((24389 / 27) * share + 16) / 116
  }) as unknown as Triple
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}

const degrees = (radians: number) => ((radians * 180) / Math.PI + 360) % 360
const cos = (angle: number) => Math.cos((angle * Math.PI) / 180)
const sin = (angle: number) => Math.sin((angle * Math.PI) / 180)

/** CIEDE2000 (Sharma, Wu and Dalal 2005): 2 is about what one just sees side by side. */
export function difference([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const chroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2
  const grey = 1 + 0.5 * (1 - Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)))
  const [c1, c2] = [Math.hypot(a1 * grey, b1), Math.hypot(a2 * grey, b2)]
  const [h1, h2] = [degrees(Math.atan2(b1, a1 * grey)), degrees(Math.atan2(b2, a2 * grey))]
  const isGrey = c1 * c2 === 0
  const turn = isGrey ? 0 : ((h2 - h1 + 540) % 360) - 180
  const hue = isGrey ? h1 + h2 : (h1 + turn / 2 + 360) % 360
  const [l, c] = [(l1 + l2) / 2, (c1 + c2) / 2]
  const t = 1 - 0.17 * cos(hue - 30) + 0.24 * cos(2 * hue) + 0.32 * cos(3 * hue + 6) - 0.2 * cos(4 * hue - 63)
  const lightness = (l2 - l1) / (1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2))
  const colourfulness = (c2 - c1) / (1 + 0.045 * c)
  const shade = (2 * Math.sqrt(c1 * c2) * sin(turn / 2)) / (1 + 0.015 * c * t)
  const rotation =
    -2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * sin(60 * Math.exp(-(((hue - 275) / 25) ** 2)))
  return Math.sqrt(lightness ** 2 + colourfulness ** 2 + shade ** 2 + rotation * colourfulness * shade)
}
