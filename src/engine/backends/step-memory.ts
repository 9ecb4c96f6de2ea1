import type { StepTimes } from './backend-facts.ts'

/** Remembers on this machine what steps of plans took. What cannot be stored is measured again. */
export interface StepMemory {
  /** Nothing where it is not known, or was measured with another renderer. */
  read(work: string, renderer: string | undefined): StepTimes | undefined
  write(work: string, renderer: string | undefined, times: StepTimes): void
}

interface Entry {
  readonly work: string
  readonly renderer?: string
  readonly times: StepTimes
}

/** Networks remembered; the one measured longest ago is forgotten first. */
const MOST = 50

/** Where the memory is kept; `localStorage` in a browser. */
export type KeptText = Pick<Storage, 'getItem' | 'setItem'>

const KEY = 'faltwerk-steps'

/**
 * @param machine everything that makes old measurements worthless when it changes
 * @param kept throws where nothing can be kept; then it lasts as long as the page
 */
export function createStepMemory(machine: string, kept: () => KeptText): StepMemory {
  let entries = load()

  function load(): readonly Entry[] {
    try {
      const found: unknown = JSON.parse(kept().getItem(KEY) ?? 'null')
      return isMemory(found) && found.machine === machine ? found.entries : []
    } catch {
      return []
    }
  }

  return {
    read: (work, renderer) =>
      entries.find((entry) => entry.work === work && entry.renderer === renderer)?.times,
    write(work, renderer, times) {
      const others = entries.filter((entry) => entry.work !== work)
      entries = [...others, { work, renderer, times }].slice(-MOST)
      try {
        kept().setItem(KEY, JSON.stringify({ machine, entries }))
      } catch {
        // Private windows and full disks: measured again next time.
      }
    },
  }
}

function isMemory(value: unknown): value is { readonly machine: string; readonly entries: readonly Entry[] } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'machine' in value &&
    'entries' in value &&
    Array.isArray(value.entries) &&
    value.entries.every(isEntry)
  )
}

function isEntry(value: unknown): value is Entry {
  const { work, times } = (value ?? {}) as Partial<Record<keyof Entry, unknown>>
  if (typeof work !== 'string' || typeof times !== 'object' || times === null) return false
  return Object.entries(times).every(
    ([name, time]) => typeof time === (name === 'compared' ? 'boolean' : 'number'),
  )
}
