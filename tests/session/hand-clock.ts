import { VirtualTimeScheduler } from 'rxjs'

/** Time that passes only when a test says so. */
export class HandClock {
  readonly schedule = new VirtualTimeScheduler(undefined, 0)

  get now(): number {
    return this.schedule.frame
  }

  /** Shows the next frame before any promise goes on. */
  frame(): void {
    this.schedule.maxFrames = this.now + 16
    this.schedule.flush()
  }

  /** Lets time pass: whatever falls due happens in order, with everything that promises make of it. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds
    await settled()
    for (;;) {
      const due = Math.min(
        ...this.schedule.actions.map((action) => (action as { delay?: number }).delay ?? 0),
      )
      if (due > end) break
      this.schedule.maxFrames = due
      this.schedule.flush()
      await settled()
    }
    this.schedule.frame = end
  }
}

/** Waits until promises have nothing more to do. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve))
}
