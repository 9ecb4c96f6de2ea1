/** What Chromium, Firefox and WebKit say of a module that could not be fetched. */
const NOT_LOADED = /dynamically imported module|importing a module script failed/i

/** Whether an error means that a part of the program could not be fetched: no server, or one with a newer version. */
export function isNotLoaded(error: unknown): boolean {
  return error instanceof Error && NOT_LOADED.test(error.message)
}
