import { parentPort, workerData } from 'node:worker_threads'
import { type FuzzCase, judgeCase, readBases, textOf } from './fuzz-case.ts'
import type { Step } from './judge-graph.ts'

/** A case to try, or to be told of only. */
export interface FuzzOrder {
  readonly of: FuzzCase
  readonly textOnly?: boolean
}

/** What the script hears from the thread in which the cases are tried. */
export type FuzzReport =
  /** With the file: a case that never ends cannot tell it any more. */
  | { readonly kind: 'begin'; readonly text?: string }
  | { readonly kind: 'step'; readonly name: string }
  | {
      readonly kind: 'end'
      readonly findings: readonly string[]
      /** Its longest part, in milliseconds of a core's time. */
      readonly slowest: { readonly name: string; readonly ms: number }
    }

const bases = await readBases(workerData as string)
const port = parentPort
const tell = (report: FuzzReport) => port?.postMessage(report)

const loose: string[] = []
for (const event of ['uncaughtException', 'unhandledRejection'] as const)
  process.on(event, (error: unknown) => loose.push(`${event}: ${stackOf(error)}`))

async function tried(of: FuzzCase, step: Step): Promise<readonly string[]> {
  try {
    return await judgeCase(bases, of, step)
  } catch (error) {
    return [`threw ${stackOf(error)}`]
  }
}

function stackOf(error: unknown): string {
  return error instanceof Error
    ? (error.stack ?? error.message).split('\n').slice(0, 6).join('\n')
    : String(error)
}

port?.on('message', async ({ of, textOnly }: FuzzOrder) => {
  tell({ kind: 'begin', text: textOf(bases, of) })
  if (textOnly) return
  let slowest = { name: 'nothing', ms: 0 }
  let current = { name: 'beginning', at: process.cpuUsage() }
  const step = (name: string) => {
    const { user, system } = process.cpuUsage(current.at)
    const ms = (user + system) / 1000
    if (ms > slowest.ms) slowest = { name: current.name, ms }
    current = { name, at: process.cpuUsage() }
    tell({ kind: 'step', name })
  }
  const findings = [...(await tried(of, step))]
  step('ending')
  // What was thrown beside the case comes in a task of its own.
  await new Promise((resolve) => setImmediate(resolve))
  findings.push(...loose.splice(0))
  tell({ kind: 'end', findings, slowest })
})
