/** Not allowed in file names of Windows, macOS or Linux, or invisible. */
const FORBIDDEN = /[\\/:*?"<>|\p{Cc}\p{Cf}]+/gu
/** Device names that Windows keeps for itself. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i
const LONGEST = 80

/** A file name every system takes, that still reads like the title; umlauts and other letters stay. */
export function fileName(title: string, extension: string): string {
  const cleaned = [...title.normalize('NFC').replace(FORBIDDEN, ' ').replace(/\s+/g, ' ')]
    .slice(0, LONGEST)
    .join('')
    .replace(/^[ .]+|[ .]+$/g, '')
  const name = cleaned === '' || RESERVED.test(cleaned) ? `graph ${cleaned}`.trim() : cleaned
  return `${name}.${extension}`
}
