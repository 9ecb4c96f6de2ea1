import { createWriteStream } from 'node:fs'
import { open, rm, stat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Terminal } from '../terminal.ts'

/** Writes a file and says how long it is: 0, or 2 where it cannot be written. `quiet` says nothing but that. */
export async function writeOut(to: string, file: Blob, terminal: Terminal, quiet = false): Promise<number> {
  try {
    await pipeline(Readable.fromWeb(file.stream() as never), createWriteStream(to))
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    terminal.note(`${to}: ${terminal.say('cannot-write', { reason })}`)
    return 2
  }
  if (!quiet) terminal.print(terminal.say('written', { file: to, bytes: file.size }))
  return 0
}

/** Whether a file can be written here, before there is anything to be written. Says why not. */
export async function canWrite(to: string, terminal: Terminal): Promise<boolean> {
  try {
    const isThere = await stat(to).then(
      () => true,
      () => false,
    )
    const handle = await open(to, isThere ? 'r+' : 'w')
    await handle.close()
    if (!isThere) await rm(to)
    const { blocks, bavail } = await statfs(dirname(to))
    if (blocks === 0 || bavail > 0) return true
    terminal.note(`${to}: ${terminal.say('cannot-write', { reason: terminal.say('disk-full') })}`)
    return false
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    terminal.note(`${to}: ${terminal.say('cannot-write', { reason })}`)
    return false
  }
}

/** The same with a text. */
export async function writeText(
  to: string,
  text: string,
  terminal: Terminal,
  quiet: boolean,
): Promise<number> {
  return writeOut(to, new Blob([text]), terminal, quiet)
}
