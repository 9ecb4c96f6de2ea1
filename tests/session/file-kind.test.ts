import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { beginOf } from '../../src/formats/web-page/page-parts.ts'
import { type FileGroup, fileKind } from '../../src/session/files/file-kind.ts'
import { fileSentences as deFileSentences } from '../../src/session/words/de/file-sentences.ts'
import { fileSentences as enFileSentences } from '../../src/session/words/en/file-sentences.ts'
import { formatMessage } from '../../testing/words.ts'

const SENTENCES = { en: enFileSentences, de: deFileSentences }

const bytes = (letters: string) => Uint8Array.from(letters, (letter) => letter.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)
const box = (brand: string, others = '') =>
  bytes(`\0\0\0${String.fromCharCode(16 + others.length)}ftyp${brand}\0\0\0\0${others}`)
const zip = (...names: readonly string[]) => bytes(`PK\x03\x04\x14\0${names.join('PK\x03\x04\0\0')}`)

describe('a file is known by its first bytes', () => {
  test.each<[string, Uint8Array, string, FileGroup, string]>([
    ['a picture without a name of its own', bytes('\x89PNG\r\n\x1a\n'), 'download', 'picture', 'PNG'],
    ['a picture that is called a graph', bytes('\xff\xd8\xff\xe0'), 'graph.json', 'picture', 'JPEG'],
    ['an animation', bytes('GIF89a'), 'a.gif', 'picture', 'GIF'],
    ['WebP', bytes('RIFF\0\0\0\0WEBPVP8 '), 'a.webp', 'picture', 'WebP'],
    ['AVIF', box('avif'), 'a.avif', 'picture', 'AVIF'],
    ['AVIF in a general box', box('mif1', 'avif'), 'a.avif', 'picture', 'AVIF'],
    ['a photograph of an iPhone', box('heic', 'mif1'), 'IMG_1.HEIC', 'closed', 'HEIC'],
    ['a photograph of an iPhone that is called JPEG', box('mif1', 'heic'), 'a.jpg', 'closed', 'HEIC'],
    ['a drawing', utf8('<svg xmlns="http://www.w3.org/2000/svg">'), 'a.svg', 'closed', 'SVG'],
    [
      'a drawing with a preface',
      utf8('\ufeff<?xml version="1.0"?>\n<!-- made by hand -->\n<svg>'),
      'a.txt',
      'closed',
      'SVG',
    ],
    ['a scan', bytes('II*\0'), 'a.tif', 'closed', 'TIFF'],
    ['a raw photograph', bytes('II*\0'), 'a.NEF', 'closed', 'RAW'],
    ['a raw photograph of a Canon', box('crx '), 'a.cr3', 'closed', 'RAW'],
    ['a picture with layers', bytes('8BPS\0\x01'), 'a.psd', 'closed', 'Photoshop (PSD)'],
    ['a video', box('isom', 'avc1'), 'a.mp4', 'video', 'MP4'],
    ['a video of an iPhone', box('qt  '), 'a.mov', 'video', 'QuickTime'],
    ['a video of the web', bytes('\x1aE\xdf\xa3'), 'a.webm', 'video', 'WebM/Matroska'],
    ['a recording', bytes('RIFF\0\0\0\0WAVE'), 'a.wav', 'sound', 'WAV'],
    ['a document', bytes('%PDF-1.7'), 'a.pdf', 'document', 'PDF'],
    ['a letter', zip('[Content_Types].xml', 'word/document.xml'), 'a.docx', 'document', 'Word'],
    ['a notebook', utf8('{"cells": [{"cell_type": "code"}]}'), 'a.ipynb', 'document', 'Jupyter'],
    ['a spreadsheet', zip('[Content_Types].xml', 'xl/workbook.xml'), 'a.xlsx', 'spreadsheet', 'Excel'],
    [
      'a free spreadsheet',
      zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
      'a.ods',
      'spreadsheet',
      'OpenDocument',
    ],
    ['a table', utf8('a;b\n1,5;2\n'), 'a.csv', 'table', 'CSV'],
    ['a table without a name', utf8('a,b\n1,2\n3,4\n'), 'a', 'table', 'CSV'],
    ['a table of an older program', bytes('Gr\xf6\xdfe;Art\r\n1,8;b\r\n'), 'a.csv', 'table', 'CSV'],
    ['a model', zip('metadata.json', 'config.json', 'model.weights.h5'), 'a.keras', 'network', 'Keras'],
    ['weights', bytes('\x89HDF\r\n\x1a\n'), 'a.h5', 'network', 'HDF5'],
    ['objects of Python', bytes('\x80\x04\x95\x10\0\0\0\0\0\0\0'), 'a.npy', 'model', 'pickle'],
    ['an archive', gzipSync('a'), 'a.gz', 'archive', 'gzip'],
    ['a packed graph', zip('graph.json'), 'a.zip', 'archive', 'ZIP'],
    ['a text', utf8('Dear diary'), 'a.txt', 'text', ''],
    ['a page', utf8('<!DOCTYPE html><p>'), 'a.html', 'document', 'HTML'],
    ['the page of a network', utf8(`<!doctype html>${beginOf('graph')}{}`), 'a.html', 'graph', ''],
    ['anything', bytes('\x7fELF\0\x01\x02'), 'a', 'unknown', ''],
    ['a graph', utf8('{"format": 1}'), 'a.faltwerk', 'graph', ''],
    ['a graph with another name', utf8('\ufeff\n {"format": 1}'), 'a.txt', 'graph', ''],
    ['a graph that is damaged', utf8('"format": 1}'), 'a.json', 'graph', ''],
    ['a graph with a zero in it', bytes('{"form\0at": 1}'), 'a.json', 'graph', ''],
    ['an empty file', bytes(''), 'a.json', 'graph', ''],
  ])('%s', (_, content, name, group, format) => {
    expect(fileKind(content, name)).toEqual({ group, name: format })
  })

  test('a letter that is cut in the middle does not make a text something else', () => {
    const long = utf8(`Umlaute: ${'ä'.repeat(40_000)}`)
    expect(fileKind(long, 'a.txt').group).toBe('text')
  })
})

test('every kind of file is named in words, with the way out', () => {
  const groups: readonly FileGroup[] = [
    'graph',
    'picture',
    'closed',
    'table',
    'spreadsheet',
    'video',
    'sound',
    'document',
    'model',
    'archive',
    'text',
    'unknown',
  ]
  for (const language of ['en', 'de'] as const)
    for (const group of groups)
      for (const name of ['HEIC', 'SVG', 'TIFF'])
        for (const message of Object.values(SENTENCES[language])) {
          const said = formatMessage(message, { file: 'a', group, name }, language)
          expect(said).toMatch(/[“„]a[”“] .{20,}\.$/)
          expect(said).not.toMatch(/[{}]|undefined/)
        }
  expect(
    formatMessage(
      SENTENCES.en['file-is-no-graph'],
      { file: 'IMG_1.HEIC', group: 'closed', name: 'HEIC' },
      'en',
    ),
  ).toBe(
    '“IMG_1.HEIC” is a picture (HEIC) and no graph. Save it as JPEG on the computer, or set “Most compatible” under Camera › Formats on the iPhone. Then drop it on an “Own picture” node.',
  )
})
