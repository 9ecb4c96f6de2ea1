import type { Table } from '../../../src/graph/values/table.ts'
import autoMpg from './auto-mpg.json'
import iris from './iris.json'

export const PRESETS = ['mm-inch', 'celsius', 'exam', 'auto-mpg', 'iris', 'own'] as const
export type Preset = (typeof PRESETS)[number]

const centimetres = (en: string, de: string) => ({ name: { en, de }, unit: 'cm', role: 'input' }) as const

const TABLES: Readonly<Record<Preset, Table>> = {
  'mm-inch': {
    columns: [
      { name: { en: 'millimetres', de: 'Millimeter' }, unit: 'mm', role: 'input' },
      { name: { en: 'inches', de: 'Zoll' }, unit: 'in', role: 'target' },
    ],
    rows: [
      [1, 0.0393701],
      [15, 0.590551],
      [60, 2.3622],
    ],
  },
  celsius: {
    columns: [
      { name: 'Celsius', unit: '°C', role: 'input' },
      { name: 'Fahrenheit', unit: '°F', role: 'target' },
    ],
    rows: [
      [-10, 14],
      [0, 32],
      [20, 68],
    ],
  },
  exam: {
    columns: [
      { name: { en: 'hours', de: 'Stunden' }, unit: 'h', role: 'input' },
      {
        name: { en: 'exam', de: 'Prüfung' },
        role: 'class',
        words: { fail: { en: 'fail', de: 'nicht bestanden' }, pass: { en: 'pass', de: 'bestanden' } },
      },
    ],
    rows: [
      [50, 'pass'],
      [60, 'pass'],
      [70, 'pass'],
      [20, 'fail'],
      [10, 'fail'],
      [30, 'fail'],
    ],
  },
  'auto-mpg': {
    columns: [
      { name: { en: 'cylinders', de: 'Zylinder' }, role: 'input' },
      { name: { en: 'horsepower', de: 'Leistung' }, unit: 'hp', role: 'input' },
      { name: { en: 'weight', de: 'Gewicht' }, unit: 'lb', role: 'input' },
      { name: { en: 'fuel economy', de: 'Meilen je Gallone' }, unit: 'mpg', role: 'target' },
    ],
    rows: autoMpg,
  },
  iris: {
    columns: [
      centimetres('sepal length', 'Kelchblattlänge'),
      centimetres('sepal width', 'Kelchblattbreite'),
      centimetres('petal length', 'Blütenblattlänge'),
      centimetres('petal width', 'Blütenblattbreite'),
      { name: { en: 'species', de: 'Art' }, role: 'class' },
    ],
    rows: iris,
  },
  own: {
    columns: [
      { name: 'x', role: 'input' },
      { name: 'y', role: 'target' },
    ],
    rows: [
      [1, 3],
      [2, 5],
      [3, 7],
      [4, 9],
    ],
  },
}

export function presetTable(preset: unknown): Table {
  return TABLES[preset as Preset] ?? TABLES.own
}
