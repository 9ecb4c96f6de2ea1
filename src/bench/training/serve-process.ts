import type { SystemOrder, SystemReply } from './system-orders.ts'

/** Answers the orders of the process that started this one, which it gives one at a time. */
export function serveProcess(answer: (order: SystemOrder) => Promise<SystemReply>): void {
  process.on('message', async (order: SystemOrder) => process.send?.(await answer(order)))
  process.on('disconnect', () => process.exit())
}
