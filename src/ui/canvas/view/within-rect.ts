import { isInside, type Rect } from '../../layout/card-geometry.ts'

/**
 * Which of many things reach into a part of the canvas. All of them are looked at only where that is another part than
 * before: one card that comes or moves does not make anybody look at a thousand.
 */
export class WithinRect<K, V> {
  private rect: Rect | undefined
  private found = new Map<K, V>()
  private readonly touched = new Set<K>()

  constructor(
    private readonly all: ReadonlyMap<K, V>,
    private readonly reachesInto: (value: V, rect: Rect) => boolean,
  ) {}

  /** One came or went, or is somewhere else, or as large as it was not before. */
  touch(key: K): void {
    this.touched.add(key)
  }

  /** Until the next call; what came into it since the whole was looked at stands last. */
  in(rect: Rect): ReadonlyMap<K, V> {
    if (this.rect && isSameRect(this.rect, rect)) for (const key of this.touched) this.look(key, rect)
    else this.lookAtAll(rect)
    this.touched.clear()
    return this.found
  }

  /** For once: where that is within the part asked for last, only what is in that one is looked at. */
  within(rect: Rect): readonly (readonly [K, V])[] {
    const known = this.rect && isInside(rect, this.rect) ? this.in(this.rect) : this.all
    return [...known].filter(([, value]) => this.reachesInto(value, rect))
  }

  private look(key: K, rect: Rect): void {
    const value = this.all.get(key)
    if (value !== undefined && this.reachesInto(value, rect)) this.found.set(key, value)
    else this.found.delete(key)
  }

  private lookAtAll(rect: Rect): void {
    this.rect = rect
    this.found = new Map()
    for (const [key, value] of this.all) if (this.reachesInto(value, rect)) this.found.set(key, value)
  }
}

function isSameRect(a: Rect, b: Rect): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
}
