/** Longer than this nobody waits for a typeface in front of an empty page. */
const PATIENCE_MS = 1000

/**
 * Resolves when the app's typeface can be drawn with. Charts on a canvas keep the font they were drawn with, and words
 * measured with another one jump. Without it the page is shown too, in the font that stands in.
 */
export async function fontReady(): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
  await Promise.race([late, document.fonts.load('1em "Inter Variable"').catch(() => {})])
}
