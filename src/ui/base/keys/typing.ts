const NO_TEXT = ['button', 'checkbox', 'color', 'file', 'image', 'radio', 'range', 'reset', 'submit']
const TEXT_FIELDS = `input${NO_TEXT.map((type) => `:not([type=${type}])`).join('')}, textarea, [contenteditable]:not([contenteditable=false])`

/** Whether keys and the clipboard belong to what somebody is writing there. */
export function isTyping(target: EventTarget | null): boolean {
  // The window and the document are no elements.
  return (target as Partial<Element> | null)?.closest?.(TEXT_FIELDS) != null
}
