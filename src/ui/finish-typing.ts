/**
 * What stands in a field that is being typed in counts when the page is left, as it does after a click elsewhere: the
 * browser itself sends no blur event then. To be called before anything that saves when the page is left.
 */
export function finishTypingWhenLeft(): void {
  const leaveField = () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  }
  addEventListener('pagehide', leaveField, { capture: true })
}
