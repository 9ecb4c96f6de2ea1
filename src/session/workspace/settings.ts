import * as v from 'valibot'
import { sameJson } from '../../graph/base/json.ts'
import { LANGUAGES } from '../../graph/base/text.ts'
import type { Problem } from '../../graph/document/problem.ts'
import type { Storage } from '../../storage/types.ts'
import { follow, WritableSignal } from '../base/signal.ts'
import type { Signal } from '../signal.ts'

interface Setting {
  readonly value: WritableSignal<unknown>
  /** Read from the disk, or set since. */
  known: boolean
  readonly read: Promise<void>
}

/** Settings of the screen: there at once with their fallback, then as they are kept. A change is written through. */
export class Settings {
  readonly #storage: Storage
  readonly #failing: (problem: Problem) => void
  readonly #settings = new Map<string, Setting>()
  readonly #unsaved = new Set<string>()

  constructor(storage: Storage, failing: (problem: Problem) => void) {
    this.#storage = storage
    this.#failing = failing
  }

  signal<T>(key: string, fallback: T): Signal<T> {
    return follow(this.#setting(key).value, (value) => (value === undefined ? fallback : (value as T)))
  }

  /** The kept value, once it has been read. */
  async read(key: string): Promise<unknown> {
    const setting = this.#setting(key)
    await setting.read
    return setting.value.value
  }

  save(key: string, value: unknown): void {
    const setting = this.#setting(key)
    setting.known = true
    setting.value.set(value)
    void this.#storage.saveSetting(key, value).then((result) => {
      if (result.ok) this.#unsaved.delete(key)
      else this.#unsaved.add(key)
      this.#complain(result)
    })
  }

  /** There may be room again for what could not be saved. */
  retry(): void {
    const unsaved = [...this.#unsaved]
    this.#unsaved.clear()
    for (const key of unsaved) this.save(key, this.#setting(key).value.value)
  }

  /** Another tab may have changed any of them. */
  reload(): void {
    for (const [key, setting] of this.#settings) {
      setting.known = false
      void this.#load(key, setting)
    }
  }

  /** Writes all that are known here, after everything kept was cleared. */
  saveAnew(): void {
    for (const [key, { value }] of this.#settings) if (value.value !== undefined) this.save(key, value.value)
  }

  #setting(key: string): Setting {
    let setting = this.#settings.get(key)
    if (!setting) {
      const value = new WritableSignal<unknown>(undefined, sameJson)
      const fresh = { value, known: false }
      setting = Object.assign(fresh, { read: this.#load(key, fresh) })
      this.#settings.set(key, setting)
    }
    return setting
  }

  /** What was set while it was being read is newer. */
  async #load(key: string, setting: Omit<Setting, 'read'>): Promise<void> {
    const loaded = await this.#storage.loadSetting(key)
    if (!loaded.ok) this.#complain(loaded)
    else if (!setting.known) setting.value.set(readSetting(key, loaded.value))
  }

  #complain(result: { readonly ok: boolean; readonly problems?: readonly Problem[] }): void {
    for (const problem of result.problems ?? []) this.#failing(problem)
  }
}

const finite = v.pipe(v.number(), v.finite())

const panel = v.looseObject({
  open: v.optional(v.boolean()),
  size: v.optional(finite),
  pinned: v.optional(v.boolean()),
})

const panels = v.looseObject({
  library: v.optional(panel),
  inspector: v.optional(panel),
  runs: v.optional(panel),
})

/** What a setting has to be that this page knows; others are left to who asks for them. */
const SCHEMAS: Readonly<Record<string, v.GenericSchema>> = {
  language: v.picklist(LANGUAGES),
  theme: v.picklist(['system', 'light', 'dark']),
  'text-size': v.pipe(v.number(), v.minValue(1), v.maxValue(2)),
  panels: v.looseObject({
    small: v.optional(panels),
    middle: v.optional(panels),
    wide: v.optional(panels),
  }),
  'explain-parameters': v.boolean(),
  'canvas.minimap': v.boolean(),
  'canvas.views': v.record(v.string(), v.object({ x: finite, y: finite, k: finite })),
  'compared-runs': v.record(v.string(), v.array(v.string())),
  'runs.tidy-put-off': v.number(),
  'guide.dismissed': v.array(v.string()),
  'shipped-copies': v.record(v.string(), v.string()),
  'link-copies': v.record(v.string(), v.string()),
}

/** A kept setting, or `undefined` where it is none that this page could use. */
function readSetting(key: string, stored: unknown): unknown {
  const schema = Object.hasOwn(SCHEMAS, key) ? SCHEMAS[key] : undefined
  return !schema || v.is(schema, stored) ? stored : undefined
}
