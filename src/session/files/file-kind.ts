import { looksLikeModel } from '../../formats/keras/looks-like-model.ts'
import { beginOf } from '../../formats/web-page/page-parts.ts'

/** What sort of thing a file is, as far as it decides what can be done with it here. */
export type FileGroup =
  /** A graph, also in the page that a network left as. */
  | 'graph'
  /** A graph with all that belongs to it. */
  | 'project'
  /** A network that another program wrote. */
  | 'network'
  | 'picture'
  /** A picture in a format that browsers cannot read, or not all of them. */
  | 'closed'
  | 'table'
  | 'spreadsheet'
  | 'video'
  | 'sound'
  | 'document'
  | 'model'
  | 'archive'
  | 'text'
  | 'unknown'

export interface FileKind {
  readonly group: FileGroup
  /** What the format is called; the same in all languages. */
  readonly name: string
}

/** Bytes at the beginning of a file from which its kind is recognised. */
export const TELLING_BYTES = 65_536

/** The letters a file begins with, at a place, by what it is then. */
const BEGINNINGS: readonly (readonly [at: number, letters: string, kind: FileKind])[] = [
  [0, '\x89PNG\r\n', { group: 'picture', name: 'PNG' }],
  [0, '\xff\xd8\xff', { group: 'picture', name: 'JPEG' }],
  [0, 'GIF8', { group: 'picture', name: 'GIF' }],
  [0, 'BM', { group: 'picture', name: 'BMP' }],
  [8, 'WEBP', { group: 'picture', name: 'WebP' }],
  [0, '\0\0\x01\0', { group: 'picture', name: 'ICO' }],
  [0, '8BPS', { group: 'closed', name: 'Photoshop (PSD)' }],
  [0, 'IIRO', { group: 'closed', name: 'RAW' }],
  [0, 'IIU\0', { group: 'closed', name: 'RAW' }],
  [0, 'FUJIFILMCCD-RAW', { group: 'closed', name: 'RAW' }],
  [0, 'II*\0', { group: 'closed', name: 'TIFF' }],
  [0, 'MM\0*', { group: 'closed', name: 'TIFF' }],
  [0, 'gimp xcf', { group: 'closed', name: 'GIMP (XCF)' }],
  [0, '\xff\x0a', { group: 'closed', name: 'JPEG XL' }],
  [4, 'JXL \r\n', { group: 'closed', name: 'JPEG XL' }],
  [4, 'jP  \r\n', { group: 'closed', name: 'JPEG 2000' }],
  [0, '%PDF', { group: 'document', name: 'PDF' }],
  [0, '{\\rtf', { group: 'document', name: 'RTF' }],
  [8, 'AVI ', { group: 'video', name: 'AVI' }],
  [0, '\x1aE\xdf\xa3', { group: 'video', name: 'WebM/Matroska' }],
  [8, 'WAVE', { group: 'sound', name: 'WAV' }],
  [0, 'ID3', { group: 'sound', name: 'MP3' }],
  [0, '\xff\xfb', { group: 'sound', name: 'MP3' }],
  [0, 'OggS', { group: 'sound', name: 'Ogg' }],
  [0, 'fLaC', { group: 'sound', name: 'FLAC' }],
  [0, '\x89HDF\r\n', { group: 'network', name: 'HDF5' }],
  // Of Python, by protocol; older ones are text.
  ...['\x02', '\x03', '\x04', '\x05'].map(
    (protocol) => [0, `\x80${protocol}`, { group: 'model', name: 'pickle' }] as const,
  ),
  [0, '\x93NUMPY', { group: 'model', name: 'NumPy' }],
  [0, '\x1f\x8b', { group: 'archive', name: 'gzip' }],
  [0, "7z\xbc\xaf'\x1c", { group: 'archive', name: '7z' }],
  [0, 'Rar!', { group: 'archive', name: 'RAR' }],
  [257, 'ustar', { group: 'archive', name: 'tar' }],
]

const RAW_NAMES = /\.(cr2|nef|nrw|arw|dng|orf|rw2|pef|srw)$/i
const GRAPH_NAMES = /\.(json|faltwerk)$/i
const PROJECT_NAMES = /\.faltwerk$/i
/** Where the name of the first file stands in a ZIP file. */
const NAME_IN_ZIP = 30
const KERAS_NAMES = /\.keras$/i
const TABLE_NAMES = /\.(csv|tsv|tab)$/i

/** Says what a file is by its first bytes (`TELLING_BYTES` are enough), and by its name only where these say nothing. */
export function fileKind(bytes: Uint8Array, fileName: string): FileKind {
  const letters = latin1(bytes.subarray(0, TELLING_BYTES))
  const known = BEGINNINGS.find(([at, start]) => letters.startsWith(start, at))?.[2]
  if (known?.name === 'TIFF' && RAW_NAMES.test(fileName)) return { group: 'closed', name: 'RAW' }
  if (known) return known
  if (letters.startsWith('ftyp', 4)) return boxed(letters)
  if (letters.startsWith('PK\x03\x04')) return zipped(letters, fileName)
  if (letters.startsWith('\xd0\xcf\x11\xe0'))
    return /\.xls$/i.test(fileName)
      ? { group: 'spreadsheet', name: 'Excel' }
      : { group: 'document', name: 'Office' }
  return written(bytes, fileName)
}

/** MP4 and its relatives name their brand, and others they can be read as. */
function boxed(letters: string): FileKind {
  const brands = letters.slice(8, 8 + Math.min(64, Math.max(16, letters.charCodeAt(3)) - 8))
  if (/avi[fs]/.test(brands)) return { group: 'picture', name: 'AVIF' }
  if (/hei[cxms]|hev[cx]|mif1|msf1/.test(brands)) return { group: 'closed', name: 'HEIC' }
  if (brands.startsWith('crx ')) return { group: 'closed', name: 'RAW' }
  if (brands.startsWith('M4A')) return { group: 'sound', name: 'M4A' }
  return { group: 'video', name: brands.startsWith('qt') ? 'QuickTime' : 'MP4' }
}

/** The names of what is in a ZIP file stand in it as they are. */
function zipped(letters: string, fileName: string): FileKind {
  // Ours begin with the graph; a project that was unpacked and packed again is known by its name.
  if (letters.startsWith('graph.json', NAME_IN_ZIP) || PROJECT_NAMES.test(fileName))
    return { group: 'project', name: '' }
  if (letters.includes('xl/')) return { group: 'spreadsheet', name: 'Excel' }
  if (letters.includes('opendocument.spreadsheet')) return { group: 'spreadsheet', name: 'OpenDocument' }
  if (letters.includes('word/')) return { group: 'document', name: 'Word' }
  if (letters.includes('ppt/')) return { group: 'document', name: 'PowerPoint' }
  if (letters.includes('opendocument')) return { group: 'document', name: 'OpenDocument' }
  if (letters.includes('model.weights.h5') || KERAS_NAMES.test(fileName))
    return { group: 'network', name: 'Keras' }
  if (letters.includes('model.json')) return { group: 'network', name: 'TensorFlow.js' }
  if (/\.npy/.test(letters)) return { group: 'model', name: 'NumPy' }
  return { group: 'archive', name: 'ZIP' }
}

function written(bytes: Uint8Array, fileName: string): FileKind {
  const text = asText(bytes)
  if (text === undefined && TABLE_NAMES.test(fileName)) return { group: 'table', name: 'CSV' }
  if (text === undefined) return { group: GRAPH_NAMES.test(fileName) ? 'graph' : 'unknown', name: '' }
  const start = text.trimStart()
  if (/^(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*(<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i.test(start))
    return { group: 'closed', name: 'SVG' }
  if (start.startsWith('{') && /"nbformat"|"cell_type"/.test(start))
    return { group: 'document', name: 'Jupyter' }
  if (looksLikeModel(start)) return { group: 'network', name: 'Keras' }
  // Whatever was meant to be a graph is read as one, which says what is wrong with it.
  if (start === '' || start.startsWith('{') || GRAPH_NAMES.test(fileName)) return { group: 'graph', name: '' }
  if (start.startsWith('<!') && start.includes(beginOf('graph'))) return { group: 'graph', name: '' }
  if (/^<(!doctype html|html)/i.test(start)) return { group: 'document', name: 'HTML' }
  if (TABLE_NAMES.test(fileName) || looksLikeTable(text)) return { group: 'table', name: 'CSV' }
  return { group: 'text', name: '' }
}

/** At least two lines with the same number of separators. */
function looksLikeTable(text: string): boolean {
  const lines = text.split(/\r?\n/, 6).filter((line) => line.trim() !== '')
  const [first = '', ...others] = lines.slice(0, 5)
  return ['\t', ';', ','].some((sign) => {
    const count = first.split(sign).length
    return count > 1 && others.length > 0 && others.every((line) => line.split(sign).length === count)
  })
}

/** Nothing where it is no text: a zero, or bytes that are no UTF-8 (the last letter may be cut). */
function asText(bytes: Uint8Array): string | undefined {
  const start = bytes.subarray(0, TELLING_BYTES)
  if (start[0] === 0xff && start[1] === 0xfe) return new TextDecoder('utf-16le').decode(start)
  if (start.includes(0)) return undefined
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(start, { stream: true })
  } catch {
    // Tables out of older programs are no UTF-8; what has no control characters can still be read.
    const letters = latin1(start)
    return start.some((byte) => byte < 9 || (byte > 13 && byte < 32)) ? undefined : letters
  }
}

function latin1(bytes: Uint8Array): string {
  let letters = ''
  for (const byte of bytes) letters += String.fromCharCode(byte)
  return letters
}
