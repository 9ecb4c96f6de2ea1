import { describe, expect, it } from 'vitest'
import { makeText } from '../../src/ui/base/language/text-tools.ts'
import { offBy } from '../../src/ui/trainers/off-by.ts'
import { areShares } from '../../src/ui/views/shared/share.ts'
import { WORDS } from '../../testing/words.ts'

const [en, de] = [makeText(WORDS.en), makeText(WORDS.de)]

describe('how far answers are off', () => {
  it('is said with the two digits that it is worth', () => {
    expect(offBy(0.1234, 2.4, 'in', en).text).toBe('± 0.12 in')
    expect(offBy(0.1234, 2.4, 'Zoll', de).text).toBe('± 0,12 Zoll')
    expect(offBy(3.07, 40, undefined, en).text).toBe('± 3.1')
  })

  it('is said in right digits where it is as good as nothing', () => {
    expect(offBy(4.3e-7, 2.4, 'in', en)).toEqual({ text: 'exact to 6 digits', isExact: true })
    expect(offBy(4.3e-7, 2.4, 'Zoll', de).text).toBe('auf 6 Stellen genau')
    expect(offBy(0, 2.4, 'in', en).text).toBe('exact to 7 digits')
  })

  it('of nothing but zeros is no digit', () => expect(offBy(0.001, 0, undefined, en).text).toBe('± 0.001'))
})

describe('numbers of classes', () => {
  it('are percentages only where they share a whole', () => {
    expect(areShares([0.2, 0.7, 0.1])).toBe(true)
    expect(areShares([1, 0])).toBe(true)
    expect(areShares([3.2, -1.4, 0.6])).toBe(false)
    expect(areShares([0.4, 0.9])).toBe(false)
  })
})
