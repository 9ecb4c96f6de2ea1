import { createWriteStream } from 'node:fs'
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

/** The same with a text. */
export async function writeText(
  to: string,
  text: string,
  terminal: Terminal,
  quiet: boolean,
): Promise<number> {
  return writeOut(to, new Blob([text]), terminal, quiet)
}
