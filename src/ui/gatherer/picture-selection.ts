import { WritableSignal } from '../../session/base/signal.ts'
import type { Arranged, PictureKey } from './picture-keys.ts'

export interface Selected {
  readonly keys: ReadonlySet<PictureKey>
  /** The one that keys go on from. */
  readonly active?: PictureKey
  /** Where a range begins. */
  readonly anchor?: PictureKey
}

const NOTHING: Selected = { keys: new Set() }

/** Which pictures are selected, as lists of files do it: one, with Ctrl one more or less, with Shift up to there. */
export class PictureSelection {
  readonly state = new WritableSignal<Selected>(NOTHING)

  get keys(): ReadonlySet<PictureKey> {
    return this.state.value.keys
  }

  only(key: PictureKey): void {
    this.state.set({ keys: new Set([key]), active: key, anchor: key })
  }

  toggle(key: PictureKey): void {
    const keys = new Set(this.keys)
    if (!keys.delete(key)) keys.add(key)
    this.state.set({ keys, active: key, anchor: key })
  }

  /** Goes there without selecting. */
  reach(key: PictureKey): void {
    this.state.set({ ...this.state.value, active: key })
  }

  /** From the anchor to here, in the order of a class. */
  range(key: PictureKey, order: readonly PictureKey[]): void {
    const { anchor = key } = this.state.value
    const from = order.indexOf(anchor)
    const to = order.indexOf(key)
    const keys = new Set(order.slice(Math.min(from, to), Math.max(from, to) + 1))
    if (from < 0) this.only(key)
    else this.state.set({ keys, active: key, anchor })
  }

  set(keys: Iterable<PictureKey>): void {
    this.state.set({ ...this.state.value, keys: new Set(keys) })
  }

  clear(): void {
    const { active, anchor } = this.state.value
    if (this.keys.size > 0)
      this.state.set({ ...NOTHING, ...(active && { active }), ...(anchor && { anchor }) })
  }

  /** Forgets pictures that are gone. */
  prune({ places }: Arranged): void {
    const { keys, active, anchor } = this.state.value
    const left = [...keys].filter((key) => places.has(key))
    const isSame = left.length === keys.size
    const goes = (key: PictureKey | undefined) => key !== undefined && !places.has(key)
    if (isSame && !goes(active) && !goes(anchor)) return
    this.state.set({
      keys: isSame ? keys : new Set(left),
      ...(active && !goes(active) && { active }),
      ...(anchor && !goes(anchor) && { anchor }),
    })
  }
}
