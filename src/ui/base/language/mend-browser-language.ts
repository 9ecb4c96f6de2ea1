/**
 * Sees to it that `navigator.language` is a tag that `Intl` takes: libraries hand it on as they load (uPlot does), and
 * browsers on systems without a language say “C”, which throws. To be called before anything else is loaded.
 */
export function mendBrowserLanguage(browser: Pick<Navigator, 'language' | 'languages'> = navigator): void {
  const usable = (browser.languages ?? []).filter(isLanguage)
  if (!isLanguage(browser.language)) redefine('language', usable[0] ?? 'en')
  if (usable.length !== browser.languages?.length) redefine('languages', usable)

  function redefine(name: 'language' | 'languages', value: unknown): void {
    Object.defineProperty(browser, name, { value, configurable: true })
  }
}

function isLanguage(tag: unknown): tag is string {
  if (typeof tag !== 'string') return false
  try {
    return Intl.getCanonicalLocales(tag).length > 0
  } catch {
    return false
  }
}
