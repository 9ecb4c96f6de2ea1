import type { SystemOrder, SystemReply } from './system-orders.ts'

/** Answers the page's orders, which it gives one at a time. */
export function serveWorker(answer: (order: SystemOrder) => Promise<SystemReply>): void {
  const scope = self as unknown as DedicatedWorkerGlobalScope
  scope.onmessage = async ({ data }) => scope.postMessage(await answer(data))
}
