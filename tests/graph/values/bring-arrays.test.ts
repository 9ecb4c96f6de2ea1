import { describe, expect, it } from 'vitest'
import { bringArrays } from '../../../src/graph/values/bring-arrays.ts'
import type { ArrayRole, OwnArray } from '../../../src/graph/values/own-arrays.ts'

const array = (name: string, role: ArrayRole, shape: readonly number[] = [4, 8, 8]): OwnArray => ({
  content: '0'.repeat(64),
  name,
  role,
  dtype: '|u1',
  shape,
  first: [],
})

const told = (files: readonly OwnArray[]) => files.map(({ name, role }) => `${name} ${role}`)

describe('arrays that are brought to others', () => {
  it('take the place of the same files, and the roles of others', () => {
    const there = { files: [array('X.npy', 'x-train'), array('y.npy', 'y-train'), array('z.npy', 'unused')] }
    const { files } = bringArrays(there, [
      array('X.npy', 'x-train', [5, 8, 8]),
      array('labels.npy', 'y-train'),
    ])
    expect(told(files)).toEqual(['y.npy unused', 'z.npy unused', 'X.npy x-train', 'labels.npy y-train'])
  })

  it('keep what was chosen for examples of the same shape, and forget it for others', () => {
    const chosen = { shape: [64], channelsFirst: false, names: ['a', 'b'] }
    const there = { files: [array('X.npy', 'x-train')], ...chosen }
    expect(bringArrays(there, [array('X.npy', 'x-train', [9, 8, 8])])).toMatchObject(chosen)
    const others = bringArrays(there, [array('X.npy', 'x-train', [9, 3, 3])])
    expect(others).toEqual({ files: [array('X.npy', 'x-train', [9, 3, 3])], names: ['a', 'b'] })
  })
})
