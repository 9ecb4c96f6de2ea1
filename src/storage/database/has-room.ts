/** What a write and the browser's own housekeeping may take. */
const PROBE_BYTES = 1 << 20
const NO_ROOM = ['QuotaExceededError', 'InvalidStateError']

/**
 * Whether the disk takes a megabyte, tried with a file that is no part of the database: what fails there damages
 * nothing. `true` where that cannot be tried (plain http from another computer).
 */
export async function hasRoom(name: string): Promise<boolean> {
  const file = `${name}-room`
  try {
    const folder = await navigator.storage.getDirectory()
    const handle = await folder.getFileHandle(file, { create: true })
    const writable = await handle.createWritable()
    await writable.write(new Uint8Array(PROBE_BYTES))
    await writable.close()
    await folder.removeEntry(file)
    return true
  } catch (error) {
    // Chromium says either of a full disk; anything else is no answer.
    return !(error instanceof DOMException && NO_ROOM.includes(error.name))
  }
}
