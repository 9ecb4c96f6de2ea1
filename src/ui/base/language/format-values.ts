import type { Language } from '../../../graph/base/text.ts'
import { formatNumber } from '../../../graph/words/format-number.ts'

const times = new Map<string, Intl.DateTimeFormat>()

/** A share, 0 … 1, with one digit after the point by default. */
export function formatPercent(share: number, language: Language, digits = 1): string {
  return formatNumber(share, language, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
}

/** A span of time in milliseconds, in the two units that matter: `0.4 s`, `38 s`, `2 min 5 s`, `1 h 3 min`. */
export function formatDuration(ms: number, language: Language): string {
  if (!Number.isFinite(ms)) return '–'
  if (ms < 950) return `${formatNumber(ms / 1000, language, { maximumFractionDigits: 1 })} s`
  const seconds = Math.round(ms / 1000)
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3600) return twoUnits(seconds, 'min', 's')
  return twoUnits(Math.round(seconds / 60), 'h', 'min')
}

function twoUnits(small: number, largeName: string, smallName: string): string {
  const rest = small % 60
  return `${Math.floor(small / 60)} ${largeName}${rest > 0 ? ` ${rest} ${smallName}` : ''}`
}

/** `11.5 MB`; powers of 1,000, as disks are sold. */
export function formatBytes(bytes: number, language: Language): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  const power = Math.min(
    units.length - 1,
    bytes < 1 ? 0 : Math.floor(Math.log10(Math.max(1, Math.round(bytes))) / 3),
  )
  const value = bytes / 1000 ** power
  return `${formatNumber(value, language, { maximumFractionDigits: value < 10 && power > 1 ? 1 : 0 })} ${units[power]}`
}

/** A moment (milliseconds since 1970): the time if it was today, else the day. */
export function formatMoment(at: number, language: Language, now = Date.now()): string {
  const today = new Date(at).toDateString() === new Date(now).toDateString()
  const key = `${language}${today}`
  let format = times.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(
      language,
      today ? { hour: 'numeric', minute: '2-digit' } : { dateStyle: 'medium' },
    )
    times.set(key, format)
  }
  return format.format(at)
}
