import type { Terminal } from './terminal.ts'

/** The number an option was given. Says what is wrong with it. */
export function wholeNumber(
  option: string,
  value: string | undefined,
  min: number,
  max: number,
  terminal: Terminal,
): number | undefined | 'wrong' {
  if (value === undefined) return undefined
  const number = Number(value)
  if (/^\d+$/.test(value) && number >= min && number <= max) return number
  terminal.note(terminal.say('not-whole', { option, min, max, value }))
  return 'wrong'
}
