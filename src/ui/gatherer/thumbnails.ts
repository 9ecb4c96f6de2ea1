/** Reads kept contents; the part of the store that is needed here. */
export type ReadContents = (
  hashes: readonly string[],
) => Promise<readonly (Uint8Array<ArrayBuffer> | undefined)[]>

/** What is known of a picture's small copy: not there yet, drawn, or not to be had. */
export type Thumbnail = ImageBitmap | 'missing' | undefined

/** Pixels of the longer side: a tile on a screen with two dots a pixel. */
const SIDE = 128
/** So many are held, about 50 MB at most; those looked at last. */
const MOST_HELD = 800
/** Read and decoded at once, so that the first of a screen are there while the others come. */
const BATCH = 24

/**
 * Small copies of kept pictures, made when they are wanted and forgotten when others are. A picture that scrolls away
 * before its turn is not decoded at all, so that a long column can be scrolled as fast as a hand can.
 */
export class Thumbnails {
  readonly #read: ReadContents
  /** In the order in which they were looked at. */
  readonly #held = new Map<string, ImageBitmap | 'missing'>()
  readonly #wanted = new Map<string, Set<() => void>>()
  #isBusy = false
  #isClosed = false

  constructor(read: ReadContents) {
    this.#read = read
  }

  get(content: string): Thumbnail {
    const held = this.#held.get(content)
    if (held !== undefined) {
      this.#held.delete(content)
      this.#held.set(content, held)
    }
    return held
  }

  /** Calls back once when it is there, or known to be missing. Returns the way to want it no longer. */
  want(content: string, came: () => void): () => void {
    const waiting = this.#wanted.get(content) ?? new Set()
    this.#wanted.set(content, waiting.add(came))
    void this.#work()
    return () => {
      waiting.delete(came)
      if (waiting.size === 0 && this.#wanted.get(content) === waiting) this.#wanted.delete(content)
    }
  }

  /** Those that were missing are looked for again. */
  lookAgain(): void {
    for (const [content, held] of this.#held) if (held === 'missing') this.#held.delete(content)
  }

  close(): void {
    this.#isClosed = true
    this.#wanted.clear()
    for (const held of this.#held.values()) if (held !== 'missing') held.close()
    this.#held.clear()
  }

  async #work(): Promise<void> {
    if (this.#isBusy) return
    this.#isBusy = true
    // All that are drawn in this task ask before the first are read.
    await Promise.resolve()
    while (this.#wanted.size > 0 && !this.#isClosed) {
      // The latest first: that is where a person has scrolled to.
      const batch = [...this.#wanted.keys()].slice(-BATCH)
      const contents = await this.#read(batch).catch(() => batch.map(() => undefined))
      await Promise.all(batch.map(async (content, i) => this.#came(content, await smallCopy(contents[i]))))
    }
    this.#isBusy = false
  }

  #came(content: string, picture: ImageBitmap | 'missing'): void {
    if (this.#isClosed) {
      if (picture !== 'missing') picture.close()
      return
    }
    this.#held.set(content, picture)
    for (const [oldest, held] of this.#held) {
      if (this.#held.size <= MOST_HELD) break
      this.#held.delete(oldest)
      if (held !== 'missing') held.close()
    }
    const waiting = this.#wanted.get(content)
    this.#wanted.delete(content)
    for (const came of waiting ?? []) came()
  }
}

/** Upright, and at most {@link SIDE} pixels long. The browser's own decoder is good enough to look at. */
async function smallCopy(bytes: Uint8Array<ArrayBuffer> | undefined): Promise<ImageBitmap | 'missing'> {
  if (!bytes) return 'missing'
  try {
    const whole = await createImageBitmap(new Blob([bytes]))
    const scale = SIDE / Math.max(whole.width, whole.height)
    if (scale >= 1) return whole
    const small = await createImageBitmap(whole, {
      resizeWidth: Math.max(1, Math.round(whole.width * scale)),
      resizeHeight: Math.max(1, Math.round(whole.height * scale)),
      resizeQuality: 'medium',
    })
    whole.close()
    return small
  } catch {
    return 'missing'
  }
}
