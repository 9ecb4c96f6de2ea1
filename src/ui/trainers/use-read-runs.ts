import { useEffect, useState } from 'react'
import type { KeptRun } from '../../runs/kept-run.ts'
import type { KeptRuns } from '../../session/kept-runs.ts'
import type { RunView } from '../../session/run-view.ts'
import { useProject } from '../base/context.tsx'

type Read = ReadonlyMap<string, RunView>

/** Runs that were read, by id and by when they were saved: one that still trains is read again. */
const readBefore = new WeakMap<KeptRuns, Map<string, Promise<RunView | undefined>>>()
/** More are forgotten, those first that were read first. */
const MOST_READ = 300
/** So many are asked for together: two hundred at once would keep the page from doing anything else. */
const AT_ONCE = 8
const NONE: Read = new Map()

/** These kept runs with their curves, as they come from the disk. Of one that is being read again what it was before. */
export function useReadRuns(lines: readonly KeptRun[]): Read {
  const { kept } = useProject()
  const [read, setRead] = useState(NONE)
  const key = lines.map(keyOf).join()
  // Its content is in the key.
  useEffect(() => {
    let isWanted = true
    void readAll()
    return () => {
      isWanted = false
    }

    async function readAll(): Promise<void> {
      const there = new Map<string, RunView>()
      for (let from = 0; from < lines.length; from += AT_ONCE) {
        const some = lines.slice(from, from + AT_ONCE)
        const runs = await Promise.all(some.map((line) => readOnce(kept, line)))
        if (!isWanted) return
        some.forEach(({ run }, at) => {
          const found = runs[at]
          if (found) there.set(run, found)
        })
      }
      setRead(there.size === 0 ? NONE : there)
    }
  }, [kept, key])
  return read
}

const keyOf = ({ run, savedAt }: KeptRun): string => `${run} ${savedAt}`

function readOnce(kept: KeptRuns, line: KeptRun): Promise<RunView | undefined> {
  const before = readBefore.get(kept) ?? new Map<string, Promise<RunView | undefined>>()
  readBefore.set(kept, before)
  const key = keyOf(line)
  const known = before.get(key)
  if (known) return known
  const [oldest] = before.size >= MOST_READ ? before.keys() : []
  if (oldest !== undefined) before.delete(oldest)
  const reading = kept.read(line.run).then((result) => (result.ok ? result.value : undefined))
  before.set(key, reading)
  return reading
}
