import type { BenchModel } from './system-orders.ts'

/** A network that is trained on one batch again and again. */
export interface Training {
  /** One update of the weights; returns the batch's loss before it. */
  step(): Promise<number>
  dispose(): void
}

/** Something that trains networks, to be compared. */
export interface System {
  /** Returns why it cannot take part here, or what it is and how many threads it really uses. */
  start(
    name: string,
    threads: number,
  ): Promise<string | { readonly threads: number; readonly version: string }>
  build(model: BenchModel): Promise<Training>
}
