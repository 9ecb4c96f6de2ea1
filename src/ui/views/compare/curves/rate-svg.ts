import { escapeXml } from '../../../pictures/svg-text.ts'
import { MARK_PATHS } from '../../../trainers/run-palette.ts'
import { type RateLine, saidRates } from '../../curves/rate-lines.ts'
import { LETTERS, lineThrough, type Pen, type Span, scale, short } from './svg-parts.ts'

/** The learning rates below the charts of a picture. */
export interface DrawnRates {
  readonly title: string
  readonly lines: readonly RateLine[]
  readonly said: (rate: number) => string
}

export const RATES_HEIGHT = 116
const [TOP, BOTTOM] = [34, 92]

/** The learning rates of runs along the axis of the charts above: what has been, and, pale, what is still to come. */
export function drawRates(
  { title, lines, said }: DrawnRates,
  x: (place: number) => number,
  [left, right]: Span,
  { color, widthOf }: Pen,
): string {
  const highest = Math.max(0, ...lines.map((line) => line.highest))
  const y = scale([0, highest || 1], [BOTTOM, TOP], false)
  const parts = [
    `<text x="${left}" y="20" font-weight="600" fill="${color('--ink')}">${escapeXml(title)}</text>`,
    `<path d="M${left} ${TOP}H${right}M${left} ${BOTTOM}H${right}" stroke="${color('--line')}"/>`,
    `<text x="${left - 8}" y="${TOP + 5}" text-anchor="end" fill="${color('--muted')}">${escapeXml(said(highest))}</text>`,
    `<text x="${left - 8}" y="${BOTTOM + 5}" text-anchor="end" fill="${color('--muted')}">${escapeXml(said(0))}</text>`,
    `<clipPath id="rates"><rect x="${left}" y="0" width="${right - left + 1}" height="${RATES_HEIGHT}"/></clipPath>`,
  ]
  for (const { token, strength, past, ahead } of lines) {
    const line = ({ at, values }: RateLine['past']) =>
      lineThrough(at.map((place, i) => [x(place), y(values[i]!)]))
    const drawn = (d: string, style: string) =>
      d === ''
        ? ''
        : `<path d="${d}" fill="none" stroke="${color(token)}" stroke-opacity="${short(strength)}" ${style} clip-path="url(#rates)"/>`
    parts.push(drawn(line(ahead), 'stroke-width="1.5" opacity="0.4"'), drawn(line(past), 'stroke-width="2"'))
  }
  let along = left + widthOf(title, true) + LETTERS
  for (const { looks, rates } of saidRates(lines, undefined)) {
    for (const { mark, token } of looks) {
      parts.push(
        `<path d="${MARK_PATHS[mark]}" transform="translate(${short(along + 4)} 15) scale(4)" fill="${color(token)}"/>`,
      )
      along += LETTERS
    }
    const text = rates.map(said).join('–')
    parts.push(`<text x="${short(along)}" y="20" fill="${color('--ink')}">${escapeXml(text)}</text>`)
    along += widthOf(text) + LETTERS
  }
  return parts.join('')
}
