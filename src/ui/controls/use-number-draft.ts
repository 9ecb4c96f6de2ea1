import { useState } from 'react'
import type { Json } from '../../graph/base/json.ts'
import { parseNumber, showNumber } from '../base/fields/number-text.ts'
import { useText } from '../base/language/use-text.ts'

export interface NumberDraft {
  readonly text: string
  /** What was typed is no number at all; the document keeps the number it had. */
  readonly unreadable: boolean
  type(text: string): void
  /** Leaving the field or Enter: what is readable counts now, in bounds or not. */
  finish(): void
  /** Escape: back to what the document has. */
  abandon(): void
}

/**
 * What stands in a number field while it differs from the document. A number in bounds counts while it is typed; one
 * out of bounds only when the field is left, so that nothing turns red on the way from 0 to 0.001. Text that is no
 * number stays as it was typed.
 */
export function useNumberDraft(options: {
  readonly value: Json | undefined
  readonly whole: boolean
  readonly inBounds: (value: number) => boolean
  readonly onChange: (value: number) => void
}): NumberDraft {
  const { value, whole, inBounds, onChange } = options
  const { language } = useText()
  const [draft, setDraft] = useState<{ readonly text: string; readonly seen: Json | undefined }>()
  // A change from elsewhere (undo, a slider, another field) wins over a draft that was typed before it.
  const overtaken = draft && draft.seen !== value && parseNumber(draft.text, whole) !== value
  const current = overtaken ? undefined : draft
  const parsed = current && parseNumber(current.text, whole)
  const shown =
    typeof value === 'number' ? showNumber(value, language, whole) : value === undefined ? '' : String(value)
  return {
    text: current?.text ?? shown,
    unreadable: current !== undefined && parsed === undefined,
    type(text) {
      const typed = parseNumber(text, whole)
      setDraft({ text, seen: value })
      if (typed !== undefined && typed !== value && inBounds(typed)) onChange(typed)
    },
    finish() {
      if (parsed === undefined) return
      if (parsed !== value) onChange(parsed)
      setDraft(undefined)
    },
    abandon: () => setDraft(undefined),
  }
}
