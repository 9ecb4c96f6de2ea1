import { cdp } from 'vitest/browser'

type Send = (method: string, params: Record<string, unknown>) => Promise<unknown>
export const send: Send = (method, params) => (cdp() as unknown as { send: Send }).send(method, params)

/** Milliseconds that tasks of the page have computed so far. */
export async function pageTime(): Promise<number> {
  const { metrics } = (await send('Performance.getMetrics', {})) as {
    readonly metrics: readonly { readonly name: string; readonly value: number }[]
  }
  const seconds = metrics.find(({ name }) => name === 'TaskDuration')?.value
  if (seconds === undefined) throw new Error('the browser does not measure its tasks')
  return seconds * 1000
}
