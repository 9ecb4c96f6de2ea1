import type { Json, JsonObject } from '../../src/graph/base/json.ts'
import { isJsonObject } from '../../src/graph/base/json.ts'
import type { Dice } from './dice.ts'
import { anyJson, HOSTILE_NAMES, NUMBER_TOKENS } from './hostile-values.ts'

/** A graph with one of everything that a file can hold. */
export const EVERYTHING = JSON.stringify({
  format: 1,
  id: 'everything',
  title: { en: 'Everything', de: 'Alles' },
  summary: 'One of each.',
  seed: 7,
  unheard: { of: [1, { two: null }] },
  nodes: {
    own: {
      type: 'table',
      version: 1,
      label: 'Mine',
      position: { x: 0, y: 0, z: 1 },
      params: {
        preset: 'own',
        table: {
          columns: [
            { name: 'a', role: 'input', unit: 'mm' },
            { name: { en: 'b', de: 'b' }, role: 'class', words: { x: { en: 'x', de: 'x' } } },
          ],
          rows: [
            [1, 'x'],
            [null, 'y'],
            [3, ''],
          ],
        },
      },
    },
    later: { type: 'from-the-future', version: 99, params: { a: [1] }, position: { x: 1, y: 2 }, glow: true },
    dense: { type: 'dense', version: 1, params: { units: 3 }, position: { x: 200, y: 0 } },
  },
  wires: {
    w0: { from: ['own', 'data'], to: ['dense', 'input'], colour: 'red' },
    w1: { from: ['later', 'out'], to: ['dense', 'input'] },
    w2: { from: ['nobody', 'out'], to: ['dense', 'input'] },
  },
  frames: { f: { title: 'Frame', position: { x: 0, y: 0 }, width: 10, height: 20 } },
  notes: { n: { text: { en: 'note', de: 'Notiz' }, position: { x: 0, y: 0 }, width: 200 } },
})

/** A graph file that somebody or something has changed for the worse. */
export function mutatedGraph(bases: readonly string[], dice: Dice): string {
  if (dice.chance(0.004)) return huge(dice)
  const base = dice.of(bases)
  const kind = dice.unit()
  if (kind < 0.25) return repeated(base, dice, byteMutation)
  if (kind < 0.5) return repeated(base, dice, tokenMutation)
  const changed = changedJson(JSON.parse(base) as JsonObject, dice)
  const text = JSON.stringify(changed)
  return dice.chance(0.2) ? tokenMutation(text, dice) : text
}

function repeated(text: string, dice: Dice, mutate: (text: string, dice: Dice) => string): string {
  let now = text
  for (let times = dice.few(8); times > 0; times--) now = mutate(now, dice)
  return now
}

function byteMutation(text: string, dice: Dice): string {
  const at = dice.below(text.length + 1)
  const length = dice.few(400)
  const letter = () => String.fromCharCode(dice.chance(0.7) ? dice.below(128) : dice.below(65_536))
  switch (dice.below(6)) {
    case 0:
      return text.slice(0, at) + letter() + text.slice(at + 1)
    case 1:
      return text.slice(0, at) + letter() + text.slice(at)
    case 2:
      return text.slice(0, at) + text.slice(at + length)
    case 3:
      return text.slice(0, at) + text.slice(at, at + length) + text.slice(at)
    case 4:
      return text.slice(0, at)
    default: {
      const other = dice.below(text.length + 1)
      return text.slice(0, at) + text.slice(other, other + length) + text.slice(at + length)
    }
  }
}

/** Exchanges one number, text or word of the file, or puts a name in a second time. */
function tokenMutation(text: string, dice: Dice): string {
  const tokens = [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?|-?\d[\d.eE+-]*|true|false|null|[{}[\],]/g)]
  const token = tokens[dice.below(tokens.length)]
  if (!token) return text
  const put = (replacement: string) =>
    text.slice(0, token.index) + replacement + text.slice(token.index + token[0].length)
  if (token[0] === '{') {
    const name = dice.of([
      ...HOSTILE_NAMES,
      'type',
      'position',
      'params',
      'label',
      'from',
      'nodes',
      'title',
      'id',
    ])
    const comma = /^\s*\}/.test(text.slice(token.index + 1)) ? '' : ','
    return put(`{${JSON.stringify(name)}:${JSON.stringify(anyJson(dice))}${comma}`)
  }
  if (/^[}[\],]$/.test(token[0])) return put(dice.of(['', '[', ']', '{', '}', ',', ':']))
  if (token[1] !== undefined) return put(`${JSON.stringify(dice.of(HOSTILE_NAMES))}:`)
  return put(
    dice.chance(0.5)
      ? dice.of(NUMBER_TOKENS)
      : dice.chance(0.5)
        ? JSON.stringify(dice.of(HOSTILE_NAMES))
        : JSON.stringify(anyJson(dice)),
  )
}

/** Changes the tree: fields taken out, exchanged, moved and put in, at any depth. */
export function changedJson(data: Json, dice: Dice): Json {
  let now: Json = data
  for (let times = dice.few(10); times > 0; times--) now = changeAt(now, dice, 0)
  return now
}

function changeAt(value: Json, dice: Dice, depth: number): Json {
  if (typeof value !== 'object' || value === null || (depth > 0 && dice.chance(0.25)))
    return depth === 0 ? value : anyJson(dice)
  if (Array.isArray(value)) {
    const items = [...value] as Json[]
    const at = dice.below(items.length + 1)
    if (at === items.length || dice.chance(0.2)) items.splice(at, dice.below(2), anyJson(dice))
    else items[at] = changeAt(items[at] as Json, dice, depth + 1)
    return items
  }
  const entries = Object.entries(value as JsonObject)
  const at = dice.below(entries.length + 1)
  const [key, inner] = entries[at] ?? [dice.of(HOSTILE_NAMES), anyJson(dice)]
  const kind = dice.unit()
  if (entries[at] === undefined) entries.push([key, inner])
  else if (kind < 0.1) entries.splice(at, 1)
  else if (kind < 0.2) entries[at] = [dice.of(HOSTILE_NAMES), inner]
  else if (kind < 0.3) entries.push([dice.of(HOSTILE_NAMES), inner])
  else if (kind < 0.4) entries[at] = [key, dice.of(entries)[1]]
  else entries[at] = [key, changeAt(inner, dice, depth + 1)]
  return Object.fromEntries(entries)
}

/** More of something than any person makes. */
function huge(dice: Dice): string {
  const place = { x: 0, y: 0 }
  const count = 500 + dice.below(3_500)
  const id = (at: number) => (dice.chance(0.5) ? 'ü' : 'n').repeat(1 + (at % 3)) + at
  const ids = Array.from({ length: count }, (_, i) => id(i))
  const type = dice.of(['dense', 'add', 'shuffle', 'from-the-future', 'constructor'])
  const nodes = Object.fromEntries(
    ids.map((name) => [name, { type, version: 1, params: {}, position: place }]),
  )
  const port = () => dice.of(['input', 'output', 'data', '__proto__', `p${dice.below(count)}`])
  const wires = Object.fromEntries(
    Array.from({ length: dice.below(15_000) }, (_, i) => [
      `${dice.chance(0.1) ? 'ü' : 'w'}${i}`,
      { from: [dice.of(ids), port()], to: [dice.chance(0.5) ? ids[0] : dice.of(ids), port()] },
    ]),
  )
  return JSON.stringify({ format: 1, id: 'huge', title: 'Huge', seed: 1, nodes, wires })
}

/** Whether a text is JSON whose top is an object. */
export function isReadable(text: string): boolean {
  try {
    return isJsonObject(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch {
    return false
  }
}
