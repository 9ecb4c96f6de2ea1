import { describe, expect, it } from 'vitest'
import { placeInFolders } from '../../../src/graph/values/picture-folders.ts'

describe('the folders around a picture', () => {
  it.each([
    ['hex/1.jpg', { name: '1.jpg', class: 'hex' }],
    ['screws/hex/1.jpg', { name: '1.jpg', class: 'hex' }],
    ['a/b/c/screws/train/hex/1.jpg', { name: '1.jpg', class: 'hex', part: 'train' }],
    ['screws/Val/hex/1.jpg', { name: '1.jpg', class: 'hex', part: 'validation' }],
    ['screws/validation/hex/1.jpg', { name: '1.jpg', class: 'hex', part: 'validation' }],
    ['hex/test/1.jpg', { name: '1.jpg', class: 'hex', part: 'test' }],
    ['screws.zip/TEST/hex/1.jpg', { name: '1.jpg', class: 'hex', part: 'test' }],
    ['hex.zip/1.jpg', { name: '1.jpg', class: 'hex' }],
    ['train/test/hex/1.jpg', { name: '1.jpg', class: 'hex', part: 'test' }],
    ['train/1.jpg', { name: '1.jpg', part: 'train' }],
    ['1.jpg', { name: '1.jpg' }],
    ['./猫/１.jpg', { name: '１.jpg', class: '猫' }],
    ['constructor/1.jpg', { name: '1.jpg', class: 'constructor' }],
    ['e\u0301clair/1.jpg', { name: '1.jpg', class: 'éclair' }],
  ])('%s say its class and its part', (path, place) => {
    expect(placeInFolders(path)).toEqual(place)
  })
})
