/**
 * The clipboard is the browser's; this remembers beside it what was copied on this page last, for as long as it is
 * certain that nothing else has been copied since. It stands in where the browser does not let the page look into the
 * clipboard, and where it did not take what was to be copied (no permission; a page that did not come over https).
 */
class PageClipboard {
  #own: { readonly text: string; readonly onlyHere: boolean } | undefined
  #watching = false

  /** From now on it is noticed when something else may be copied. */
  watch(): void {
    if (this.#watching) return
    this.#watching = true
    const forget = () => {
      this.#own = undefined
    }
    // Runs before our own copy handlers, which record the text afterwards.
    for (const type of ['copy', 'cut']) window.addEventListener(type, forget, { capture: true })
    window.addEventListener('blur', forget)
  }

  /** What was copied here and the browser did not take. */
  get onlyHere(): string | undefined {
    return this.#own?.onlyHere ? this.#own.text : undefined
  }

  /** The browser took it by an event of its own. */
  taken(text: string): void {
    this.#own = { text, onlyHere: false }
  }

  /** Says whether the browser took it. */
  async write(text: string): Promise<boolean> {
    const took = (await byPermission(text)) || byCommand(text)
    this.#own = { text, onlyHere: !took }
    return took
  }

  /** The text in the clipboard; nothing where the page cannot know. */
  async read(): Promise<string | undefined> {
    const seen = this.onlyHere ?? (await navigator.clipboard?.readText?.().catch(() => undefined))
    return seen ?? this.#own?.text
  }
}

/** There is one clipboard, whichever project is open. */
export const pageClipboard = new PageClipboard()

async function byPermission(text: string): Promise<boolean> {
  if (!navigator.clipboard) return false
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
}

/** The old way needs no permission, only that a person has just asked for it, and works over plain http. */
function byCommand(text: string): boolean {
  let taken = false
  const onCopy = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
    event.stopImmediatePropagation()
    taken = event.clipboardData !== null
  }
  addEventListener('copy', onCopy, { capture: true })
  document.execCommand('copy')
  removeEventListener('copy', onCopy, { capture: true })
  return taken
}
