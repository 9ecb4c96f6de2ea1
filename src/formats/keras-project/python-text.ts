/** Columns of a line of Python, as `ruff format` and Black keep them; inside of a function four are its margin. */
export const COLUMNS = 88
const INSIDE = COLUMNS - 4

/** Python code that stands for itself, not a text. */
export class Code {
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

export type PythonValue = number | string | boolean | null | Code | readonly PythonValue[]

/** A value as Python writes it. */
export function literal(value: PythonValue): string {
  if (value instanceof Code) return value.text
  if (value === null) return 'None'
  if (typeof value === 'boolean') return value ? 'True' : 'False'
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'string') return stringText(value)
  const inner = value.map(literal).join(', ')
  return value.length === 1 ? `(${inner},)` : `(${inner})`
}

/** A number that has to be a float: Keras counts on in whole numbers where a schedule begins with one. */
export function floatLiteral(value: number): string {
  const text = literal(value)
  return /^-?\d+$/.test(text) ? `${text}.0` : text
}

/** What is called with named and unnamed arguments, and what follows behind its brackets, on one line or on several. */
export interface Call {
  /** In front of the brackets. */
  readonly before: string
  readonly args: readonly string[]
  readonly after?: string
}

/** The lines of a call, broken where it is too long. */
export function callLines(
  { before, args, after = '' }: Call,
  indent = 0,
  columns = INSIDE,
): readonly string[] {
  const margin = ' '.repeat(indent)
  const alone = `${margin}${before}(${args.join(', ')})${after}`
  if (widthOf(alone) <= columns || args.length === 0) return [alone]
  // What follows is broken first, where the call itself has room.
  const opened = `${margin}${before}(${args.join(', ')})(`
  if (after !== '' && widthOf(opened) <= columns)
    return [opened, `${margin}    ${after.slice(1, -1)}`, `${margin})`]
  const inside = `${margin}    ${args.join(', ')}`
  const middle =
    widthOf(inside) <= columns
      ? [inside]
      : args.flatMap((argument) => argumentLines(argument, indent + 4, columns))
  return [`${margin}${before}(`, ...middle, `${margin})${after}`]
}

/** An argument on a line of its own; a list that is too long for one has its values below each other. */
function argumentLines(argument: string, indent: number, columns: number): readonly string[] {
  const margin = ' '.repeat(indent)
  const line = `${margin}${argument},`
  const list = /^(?<name>\w+=)\((?<values>[^()]+)\)$/.exec(argument)?.groups
  if (widthOf(line) <= columns || !list) return [line]
  const values = (list.values as string)
    .split(', ')
    .map((value) => `${margin}    ${value.replace(/,$/, '')},`)
  return [`${margin}${list.name}(`, ...values, `${margin}),`]
}

/** A line that a comment stands on: a person's title may have any letters, but must not end it. */
export function commentText(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}

/** Text inside of a text in three double quotes. */
export function docText(text: string): string {
  return commentText(text).replaceAll('\\', '\\\\').replaceAll('"', '\\"')
}

/** A name for a variable, out of what people call something. */
export function variableName(title: string): string {
  const plain = title
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '')
  return /^[a-z]/.test(plain) ? plain : `layer_${plain}`.replace(/_$/, '')
}

/** Wide letters take two columns. */
function widthOf(line: string): number {
  let width = 0
  for (const letter of line)
    width +=
      /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Emoji_Presentation}/u.test(
        letter,
      )
        ? 2
        : 1
  return width
}

function numberText(value: number): string {
  if (Number.isNaN(value)) return 'float("nan")'
  if (!Number.isFinite(value)) return value > 0 ? 'float("inf")' : 'float("-inf")'
  // JavaScript writes 1e-7 and 1e+21 as Python reads them; ruff leaves the plus out.
  return String(value).replace('e+', 'e')
}

function stringText(value: string): string {
  const text = JSON.stringify(value).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, (letter) => {
    return `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
  // A lone half of a letter cannot be written as UTF-8; JSON.stringify has escaped it already.
  return value.includes('"') && !value.includes("'") && !text.includes('\\u')
    ? `'${text.slice(1, -1).replaceAll('\\"', '"')}'`
    : text
}
