import type { Language } from '../graph/base/text.ts'
import type { MessageValues } from '../graph/document/problem.ts'
import { formatMessage } from '../graph/words/format-message.ts'
import { formatFixed } from '../graph/words/format-number.ts'
import type { CliMessage, CliWords } from './cli-words.ts'
import { plainLine } from './plain-line.ts'

/** Where a command writes. Tests give their own. */
export interface Output {
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  /** Columns of a terminal behind stderr; missing where it is a file or a pipe. */
  readonly columns?: number
}

/** A command's view of the world outside: where to write, and in which language. */
export class Terminal {
  readonly words: CliWords
  private readonly output: Output
  private drawn = false

  constructor(output: Output, words: CliWords) {
    this.output = output
    this.words = words
  }

  get language(): Language {
    return this.words.language
  }

  say(key: CliMessage, values: MessageValues = {}): string {
    return formatMessage(this.words.messages[key], values, this.words)
  }

  /** A result: one line on stdout. Nothing in it can command the terminal. */
  print(line: string): void {
    this.output.stdout(`${plainLine(line)}\n`)
  }

  /** Something about the work: one line on stderr, above the progress line. */
  note(line: string): void {
    this.clear()
    this.output.stderr(`${plainLine(line)}\n`)
  }

  /** Our own words in several lines, such as help. */
  lines(text: string, where: 'print' | 'note'): void {
    for (const line of text.split('\n')) this[where](line)
  }

  /** Replaces the progress line. Draws nothing where stderr is no terminal. */
  draw(text: string): void {
    const { columns } = this.output
    if (columns === undefined) return
    const line = plainLine(text)
    const fitting = line.length < columns ? line : `${line.slice(0, Math.max(0, columns - 2))}…`
    this.output.stderr(`\r\u001b[2K${fitting}`)
    this.drawn = true
  }

  clear(): void {
    if (this.drawn) this.output.stderr('\r\u001b[2K')
    this.drawn = false
  }

  /** Aligned columns, two spaces between; numbers to the right where `right` says so. */
  table(cells: readonly (readonly string[])[], right: readonly number[] = []): void {
    const rows = cells.map((row) => row.map(plainLine))
    const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
    for (const row of rows) {
      const padded = row.map((cell, i) =>
        right.includes(i) ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0),
      )
      this.print(padded.join('  ').trimEnd())
    }
  }

  number(value: number | undefined, digits: number): string {
    if (value === undefined) return '–'
    return formatFixed(value, this.language, digits)
  }
}
