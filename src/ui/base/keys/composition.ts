/**
 * Whether a key belongs to an input method (Japanese, Chinese, Korean, accents on some systems) that is putting a word
 * together: Enter takes the word then, Escape drops it, arrows choose. Safari ends the composition before it sends the
 * key that ended it; only the legacy key code 229 distinguishes it from an ordinary Enter.
 */
export function isComposing(event: Pick<KeyboardEvent, 'isComposing' | 'keyCode'>): boolean {
  return event.isComposing || event.keyCode === 229
}

/**
 * Keeps the keys of input methods from everything on the page that listens to keys, so that no field, menu or shortcut
 * has to think of them. The input method itself gets them all the same. Returns the way to stop.
 */
export function leaveCompositionAlone(): () => void {
  const onKey = (event: KeyboardEvent) => {
    if (isComposing(event)) event.stopImmediatePropagation()
  }
  addEventListener('keydown', onKey, { capture: true })
  return () => removeEventListener('keydown', onKey, { capture: true })
}
