/** Milliseconds that runs of a kind take on this machine. */
export interface RunTimes {
  /** From being asked for to the end of the first batch: a worker, the data, the network. */
  readonly startMs: number
  readonly stepMs: number
  /** For each epoch besides its steps: the validation, records. */
  readonly epochMs: number
  /** After the last epoch: the test, keeping it, and until the next one begins. */
  readonly endMs: number
}

/** What was done in a time. */
export interface Work {
  readonly starts: number
  readonly steps: number
  readonly epochs: number
  readonly ends: number
}

export function msOfWork({ starts, steps, epochs, ends }: Work, times: RunTimes): number {
  const { startMs, stepMs, epochMs, endMs } = times
  return starts * startMs + steps * stepMs + epochs * epochMs + ends * endMs
}
