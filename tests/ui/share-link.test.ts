import fc from 'fast-check'
import decodeQR from 'qr/decode.js'
import { expect, test } from 'vitest'
import { readAddress } from '../../src/ui/base/address/address.ts'
import { isOnlyHere, linkTo } from '../../src/ui/share/link-address.ts'
import { MOST_IN_QR, qrCode } from '../../src/ui/share/qr-code.ts'

test('a link is of the address the app came from, and reads as the place and the view it was made of', () => {
  const page = { origin: 'http://teacher-laptop:4173', pathname: '/faltwerk/' }
  const link = linkTo(page, { kind: 'link', packed: '1abc' }, { readOnly: true, hidden: ['runs'] })
  expect(link).toBe('http://teacher-laptop:4173/faltwerk/#/l/1abc?read-only&hide=results')
  expect(readAddress(new URL(link).hash)).toEqual({
    place: { kind: 'link', packed: '1abc' },
    view: { readOnly: true, hidden: ['runs'] },
  })
})

test.each([
  ['http://localhost:5173/', true],
  ['http://127.0.0.1:5173/', true],
  ['http://[::1]:5173/', true],
  ['http://faltwerk.localhost/', true],
  ['file:///home/somebody/index.html', true],
  ['http://teacher-laptop:4173/', false],
  ['http://192.168.1.7:5173/', false],
  ['https://school.example/localhost/', false],
])('of %s it is known whether others can open it', (address, isHere) => {
  expect(isOnlyHere(new URL(address))).toBe(isHere)
})

/** What a camera sees of a code: three by three points for each module, in red, green, blue and opacity. */
function photographed({ side, path }: { side: number; path: string }) {
  const scale = 3
  const size = side * scale
  const data = new Uint8Array(size * size * 4).fill(255)
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row++)
      for (let column = Number(x) * scale; column < (Number(x) + Number(length)) * scale; column++)
        data.fill(0, (row * size + column) * 4, (row * size + column) * 4 + 3)
  return { width: size, height: size, data }
}

test('a QR code reads as the link it was made of, as long as that fits', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 300 }), (rest) => {
      const link = linkTo({ origin: 'http://a', pathname: '/' }, { kind: 'shipped', name: rest }, {})
      const code = qrCode(link)
      if (link.length > MOST_IN_QR) expect(code).toBeUndefined()
      else expect(decodeQR(photographed(code!))).toBe(link)
    }),
    { seed: 3, numRuns: 15 },
  )
  const longest = `http://a/#/l/${'1'.repeat(MOST_IN_QR)}`.slice(0, MOST_IN_QR)
  expect(decodeQR(photographed(qrCode(longest)!))).toBe(longest)
  expect(qrCode(`${longest}1`)).toBeUndefined()
})
