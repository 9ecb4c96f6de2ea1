// @ts-check
import { readFileSync } from 'node:fs'
import { setTimeout as after } from 'node:timers/promises'

const LOOK_MS = 200

/** @typedef {{ type: string, id: number, cpuTime: number }} ProcessInfo */

/**
 * Watches the processes that pages and their workers run in while something is done there. Processor time is theirs
 * alone, so that other programs do not stretch it; of memory the most that was resident, which only Linux says of
 * others.
 * @template T
 * @param {import('playwright-core').Browser} browser
 * @param {() => Promise<T>} work
 * @returns {Promise<{ result: T, processorSeconds: number, mostBytes: number | undefined }>}
 */
export async function watchProcess(browser, work) {
  const session = await browser.newBrowserCDPSession()
  const processes = async () => {
    /** @type {{ processInfo: ProcessInfo[] }} */
    const { processInfo } = await session.send('SystemInfo.getProcessInfo')
    return processInfo.filter(({ type }) => type === 'renderer')
  }
  const before = new Map((await processes()).map(({ id, cpuTime }) => [id, cpuTime]))
  let isDone = false
  let most = 0
  const look = async () => {
    while (!isDone) {
      most = Math.max(most, ...[...before.keys()].map(residentBytes))
      await after(LOOK_MS)
    }
  }
  const looking = look()
  try {
    const result = await work()
    const since = (await processes()).map(({ id, cpuTime }) => cpuTime - (before.get(id) ?? 0))
    return {
      result,
      processorSeconds: since.reduce((sum, seconds) => sum + seconds, 0),
      mostBytes: most || undefined,
    }
  } finally {
    isDone = true
    await looking
    await session.detach()
  }
}

/** @param {number} pid */
function residentBytes(pid) {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return 1024 * Number(kilobytes ?? 0)
  } catch {
    return 0
  }
}
