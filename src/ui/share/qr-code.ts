import encodeQR from 'qr'

/** Bytes in the largest code with the least correction (ISO/IEC 18004, table 7, version 40-L). */
export const MOST_IN_QR = 2953

/** More modules on a side than cameras tell apart across a classroom. */
export const FEW_MODULES = 97

export interface QrCode {
  /** Modules on a side, with the quiet zone around the code. */
  readonly side: number
  /** The dark ones, as SVG draws them, a unit for each. */
  readonly path: string
}

/** A text as a QR code, with as much correction as the smallest code has room for; nothing where it does not fit. */
export function qrCode(text: string): QrCode | undefined {
  if (new TextEncoder().encode(text).length > MOST_IN_QR) return undefined
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: 4 })
  let path = ''
  for (const [y, row] of rows.entries())
    for (let x = 0; x < row.length; x++) {
      if (!row[x] || row[x - 1]) continue
      let end = x
      while (row[end]) end++
      path += `M${x} ${y}h${end - x}v1h${x - end}z`
    }
  return { side: rows.length, path }
}
