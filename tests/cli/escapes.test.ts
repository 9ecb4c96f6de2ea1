import { expect, test } from 'vitest'
import { CLI_WORDS } from '../../src/cli/cli-words.ts'
import { plainLine } from '../../src/cli/plain-line.ts'
import { Terminal } from '../../src/cli/terminal.ts'
import { call, temporaryFile } from './call.ts'

/** Clears the screen, sets the title, begins a line of its own, turns the writing round, in one byte and in two. */
const HOSTILE =
  '\u001b[2J\u001b]0;gone\u0007\nerror: forged\r\u202egnihton\u2066\u009b31m\u007f\u2028\u{e0041}\ud800'
const OBEYED = /[^\P{C}\n]|[\u2028\u2029]/u
const node = { type: HOSTILE, version: 1, params: { [HOSTILE]: HOSTILE }, position: { x: 0, y: 0 } }
const graph = {
  format: 1,
  id: 'hostile',
  title: HOSTILE,
  summary: 7,
  seed: 1,
  nodes: {
    a: { ...node, label: HOSTILE },
    [HOSTILE]: node,
    own: {
      ...node,
      type: 'table',
      params: {
        preset: 'own',
        table: {
          columns: [
            { name: HOSTILE, role: 'input' },
            { name: 'b', role: 'target' },
          ],
          rows: [[HOSTILE, 1]],
        },
      },
    },
  },
  wires: {
    w: { from: [HOSTILE, HOSTILE], to: ['a', HOSTILE] },
    v: { from: ['nowhere\u001b[31m', 'x'], to: ['a', 'x'] },
  },
}

test.each(['en', 'de'])(
  'nothing in a file commands the terminal, whatever is said of it (%s)',
  async (language) => {
    const file = await temporaryFile(JSON.stringify(graph))
    for (const command of [
      ['check', file],
      ['run', file],
      ['run', '--set', `${HOSTILE}.x=1`, file],
      ['run', '--trainer', HOSTILE, file],
      ['check', HOSTILE],
      [HOSTILE],
      [`--${HOSTILE}`],
    ]) {
      const { stdout, stderr } = await call(...command, '--language', language)
      expect(stdout + stderr).not.toMatch(OBEYED)
      expect(stdout + stderr).not.toMatch(/^error: forged/m)
      expect((stdout + stderr).length).toBeGreaterThan(20)
    }
  },
)

test('what is shown instead says which characters stood there', () => {
  expect(plainLine('a\u001b[31m\u009b\u202eü日🙂')).toBe('a\\u001b[31m\\u009b\\u202eü日🙂')
})

test('JSON stays the same to whoever reads it', () => {
  const value = { [HOSTILE]: [HOSTILE, '🙂 ü "\\'] }
  expect(plainLine(JSON.stringify(value))).not.toMatch(OBEYED)
  expect(JSON.parse(plainLine(JSON.stringify(value)))).toEqual(value)
})

test('the line that shows how far a run is stays one line', () => {
  let drawn = ''
  const output = { stdout: () => {}, stderr: (text: string) => (drawn += text), columns: 500 }
  new Terminal(output, CLI_WORDS.en).draw(HOSTILE)
  expect(drawn.replace('\r\u001b[2K', '')).not.toMatch(OBEYED)
})

test('run says what it had to leave out of a file', async () => {
  const { stderr } = await call('run', await temporaryFile(JSON.stringify(graph)))
  expect(stderr).toContain('“summary”: the field “summary” in the file was unusable and was left out.')
})
