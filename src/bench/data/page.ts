import { createIntake } from '../../intake/create-intake.ts'
import type { BroughtFile } from '../../intake/types.ts'
import { workerHands } from '../../intake/workers/worker-hands.ts'
import { drawPictures } from './draw-pictures.ts'

/** What came of taking some files in. */
export interface TakenIn {
  readonly seconds: number
  readonly kept: number
}

/** As a telephone takes them, and small ones as data sets have them. */
const [LARGE, SMALL] = [
  [4032, 3024],
  [96, 72],
] as const

/** Columns of numbers of the table, and of its classes one more. */
const COLUMNS = 30

let files: readonly BroughtFile[] = []

/** What the script that drives the browser finds in the page. */
const benchData = {
  async drawLarge(count: number): Promise<number> {
    files = await drawPictures(count, ...LARGE, () => 'image/jpeg')
    return bytesOf(files)
  },
  async drawSmall(count: number): Promise<number> {
    files = await drawPictures(count, ...SMALL, (place) => (place % 2 === 0 ? 'image/jpeg' : 'image/png'))
    return bytesOf(files)
  },
  async writeTable(rows: number): Promise<number> {
    const lines = Array.from({ length: rows }, (_, row) => {
      const numbers = Array.from({ length: COLUMNS }, (_, at) => ((row * 31 + at * 17) % 1009) / 8)
      return `${numbers.join(',')},${['red', 'green', 'blue'][row % 3]}`
    })
    const names = Array.from({ length: COLUMNS }, (_, at) => `column ${at}`)
    files = [{ path: 'table.csv', file: new Blob([`${names.join(',')},class\n`, lines.join('\n')]) }]
    return bytesOf(files)
  },
  async takeInTable(): Promise<TakenIn> {
    const intake = createIntake(workerHands())
    const source = files[0]?.file ?? new Blob()
    const began = performance.now()
    const result = await intake.table({ name: 'table.csv', source, settings: {}, columns: [] }).result
    const seconds = (performance.now() - began) / 1000
    if (!result.ok) throw new Error(JSON.stringify(result))
    const { rows } = result.value
    return { seconds, kept: typeof rows === 'number' ? rows : rows.length }
  },
  async takeIn(): Promise<TakenIn> {
    const intake = createIntake(workerHands())
    const began = performance.now()
    const result = await intake.pictures(files).result
    const seconds = (performance.now() - began) / 1000
    if (!result.ok || result.value.refused.length > 0) throw new Error(JSON.stringify(result))
    return { seconds, kept: result.value.pictures.length }
  },
}

const bytesOf = (brought: readonly BroughtFile[]) => brought.reduce((sum, { file }) => sum + file.size, 0)

declare global {
  interface Window {
    benchData: typeof benchData
  }
}

Object.assign(globalThis, { benchData, isReady: true })
