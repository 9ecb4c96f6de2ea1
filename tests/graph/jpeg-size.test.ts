import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { jpegSizeOfBase64 as jpegSize } from '../../src/graph/base/jpeg-size.ts'
import { EXAMPLE_JPEG } from '../../src/graph/node/example-values.ts'
import { picture } from '../../src/graph/node/parameter.ts'
import { checkParam } from '../../src/graph/node/resolve-params.ts'

const cat = readFileSync(new URL('../../public/data/pictures/cat.jpg', import.meta.url)).toString('base64')

it('reads height and width of a JPEG picture from its header', () => {
  expect(jpegSize(cat)).toEqual([240, 320])
  expect(jpegSize(EXAMPLE_JPEG)).toEqual([8, 12])
})

it.each(['', 'no base64!', 'aGVsbG8=', 'iVBORw0KGgoAAAANSUhEUg==', cat.slice(0, 40)])(
  'finds none in “%s”',
  (text) => {
    expect(jpegSize(text)).toBeUndefined()
  },
)

it('a parameter refuses what is no picture, too large or too long, and takes none at all', () => {
  const parameter = picture({ default: '', side: 320, most: 80_000 })
  expect(checkParam(parameter, '')).toBeUndefined()
  expect(checkParam(parameter, cat)).toBeUndefined()
  const refused = { code: 'param-not-a-picture' }
  expect(checkParam(parameter, 'aGVsbG8=')).toMatchObject(refused)
  expect(checkParam(parameter, 7)).toMatchObject(refused)
  expect(checkParam({ ...parameter, side: 300 }, cat)).toMatchObject(refused)
  expect(checkParam({ ...parameter, most: 1000 }, cat)).toMatchObject(refused)
})
