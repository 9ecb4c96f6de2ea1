const APPLE = /Mac|iP(hone|ad|od)/

/** Whether `Mod` is the Command key. */
export function isApple(platform: string): boolean {
  return APPLE.test(platform)
}
