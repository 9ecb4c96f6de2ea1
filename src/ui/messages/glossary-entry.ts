/** A word of the field, in plain words. */
export interface GlossaryEntry {
  readonly word: string
  /** The same under other names. */
  readonly also?: readonly string[]
  /** One or two sentences. */
  readonly meaning: string
}
