import { expect, test } from 'vitest'
import { layerNames, snakeCase } from '../../../src/formats/networks/layer-names.ts'

test.each([
  ['Größe Übung', 'Groesse_Uebung'],
  ['Faltung 3×3', 'Faltung_3x3'],
  ['a/b\\c', 'a_b_c'],
  [' (1) café. ', '1_cafe'],
  ['漢字', 'max_pooling2d'],
  ['', 'max_pooling2d'],
  ['_x-y_', 'x_y'],
  ['😀 happy', 'happy'],
])('the title “%s” is a name that every back end of Keras takes', (title, name) => {
  expect(layerNames()(title, 'MaxPooling2D')).toBe(name)
  expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9_]*$/)
})

test.each(['constructor', 'toString', '__proto__'])(
  'no layer is called what every object inherits: %s',
  (title) => {
    expect(layerNames()(title, 'Dense') in {}).toBe(false)
  },
)

test('two layers are never called the same, not even in capitals alone', () => {
  const nameFor = layerNames()
  const titles = ['Dense', 'dense', 'Dense', 'Dense_2', 'x'.repeat(500), 'x'.repeat(501)]
  const names = titles.map((title) => nameFor(title, 'Dense'))
  expect(names.slice(0, 4)).toEqual(['Dense', 'dense_2', 'Dense_3', 'Dense_2_2'])
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(titles.length)
  expect(Math.max(...names.map(({ length }) => length))).toBeLessThan(70)
})

test.each([
  ['Conv2D', 'conv2d'],
  ['SeparableConv2D', 'separable_conv2d'],
  ['BatchNormalization', 'batch_normalization'],
  ['GlobalAveragePooling2D', 'global_average_pooling2d'],
  ['LeakyReLU', 'leaky_re_lu'],
  ['PReLU', 'p_re_lu'],
])('the class %s is called %s where Keras puts its weights', (className, name) => {
  expect(snakeCase(className)).toBe(name)
})
