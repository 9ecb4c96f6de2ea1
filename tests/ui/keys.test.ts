import { describe, expect, test } from 'vitest'
import { isComposing } from '../../src/ui/base/keys/composition.ts'
import { isKey, type KeyPress } from '../../src/ui/base/keys/key-match.ts'
import { keyText } from '../../src/ui/base/keys/key-text.ts'
import { KEY_COMMANDS } from '../../src/ui/canvas/commands/all-commands.ts'

const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
})
const ctrl = { ctrlKey: true }
const shift = { shiftKey: true }

/** What a press does on the canvas. */
const commandOf = (event: KeyPress) =>
  KEY_COMMANDS.find(({ keys }) => keys.some((each) => isKey(event, each, 'Win32')))?.id

test('Mod is Ctrl on most keyboards and Command on Apple’s', () => {
  expect(isKey(press('z', 'KeyZ', ctrl), 'Mod+Z', 'Linux x86_64')).toBe(true)
  expect(isKey(press('z', 'KeyZ', { metaKey: true }), 'Mod+Z', 'MacIntel')).toBe(true)
  expect(isKey(press('z', 'KeyZ', ctrl), 'Mod+Z', 'MacIntel')).toBe(false)
  expect(isKey(press('Z', 'KeyZ', { ...ctrl, ...shift }), 'Mod+Z', 'Win32')).toBe(false)
})

describe('a Latin letter is where it is printed', () => {
  test.each([
    ['QWERTY', press('z', 'KeyZ', ctrl), 'undo'],
    ['QWERTY with Caps Lock', press('Z', 'KeyZ', ctrl), 'undo'],
    ['QWERTZ', press('z', 'KeyY', ctrl), 'undo'],
    ['QWERTZ', press('y', 'KeyZ', ctrl), 'redo'],
    ['AZERTY', press('z', 'KeyW', ctrl), 'undo'],
    ['AZERTY', press('a', 'KeyQ', ctrl), 'select-all'],
    ['AZERTY', press('q', 'KeyA', ctrl), undefined],
    ['Dvorak', press('z', 'Slash', ctrl), 'undo'],
    ['Dvorak', press(';', 'KeyZ', ctrl), undefined],
    ['Dvorak', press('n', 'KeyL'), 'note'],
    ['bépo', press('à', 'KeyZ', ctrl), undefined],
    ['bépo', press('z', 'BracketRight', ctrl), 'undo'],
  ])('%s', (_, event, command) => expect(commandOf(event)).toBe(command))
})

describe('a key of another script counts by its place', () => {
  test.each([
    ['Russian', press('я', 'KeyZ', ctrl), 'undo'],
    ['Russian', press('Я', 'KeyZ', { ...ctrl, ...shift }), 'redo'],
    ['Russian', press('н', 'KeyY', ctrl), 'redo'],
    ['Russian', press('в', 'KeyD', ctrl), 'duplicate'],
    ['Russian', press('т', 'KeyN'), 'note'],
    ['Russian', press('Т', 'KeyN', shift), undefined],
    ['Greek', press('ζ', 'KeyZ', ctrl), 'undo'],
    ['Greek', press('γ', 'KeyG', ctrl), 'frame'],
    ['Hebrew', press('ז', 'KeyZ', ctrl), 'undo'],
    ['Hebrew', press('ש', 'KeyA', ctrl), 'select-all'],
    ['Arabic', press('ئ', 'KeyZ', ctrl), 'undo'],
    ['Arabic', press('ى', 'KeyN'), 'note'],
    ['Arabic digits', press('٠', 'Digit0'), 'zoom-reset'],
    ['Thai', press('ผ', 'KeyZ', ctrl), 'undo'],
    ['Korean', press('ㅋ', 'KeyZ', ctrl), 'undo'],
  ])('%s', (_, event, command) => expect(commandOf(event)).toBe(command))
})

describe('a sign or a digit is where it is printed, with Shift or without', () => {
  test.each([
    ['English', press('/', 'Slash'), 'search'],
    ['English', press('?', 'Slash', shift), 'shortcuts'],
    ['English', press('+', 'Equal', shift), 'zoom-in'],
    ['English', press('=', 'Equal'), undefined],
    ['German', press('/', 'Digit7', shift), 'search'],
    ['German', press('?', 'Minus', shift), 'shortcuts'],
    ['German', press('-', 'Slash'), 'zoom-out'],
    ['German', press('ß', 'Minus'), undefined],
    ['French', press('0', 'Digit0', shift), 'zoom-reset'],
    ['French', press('.', 'Comma', shift), 'fit'],
    ['Dvorak', press('/', 'BracketLeft'), 'search'],
    ['Russian', press('.', 'Slash'), 'fit'],
    ['Russian', press('/', 'Backslash', shift), 'search'],
    ['Hebrew', press('/', 'KeyQ'), 'search'],
    ['Hebrew', press('ץ', 'Period'), 'fit'],
    ['Arabic', press('ظ', 'Slash'), 'search'],
    ['Arabic', press('؟', 'Slash', shift), 'shortcuts'],
    ['the number pad', press('+', 'NumpadAdd'), 'zoom-in'],
    ['the number pad', press('0', 'Numpad0'), 'zoom-reset'],
    ['the zoom of the browser', press('+', 'Equal', { ...ctrl, ...shift }), undefined],
    ['the zoom of the browser', press('0', 'Digit0', ctrl), undefined],
  ])('%s', (_, event, command) => expect(commandOf(event)).toBe(command))
})

test('keys are written as they are printed', () => {
  expect(keyText('Mod+Shift+Z', 'en', 'Linux x86_64')).toBe('Ctrl+Shift+Z')
  expect(keyText('Mod+Enter', 'de', 'Win32')).toBe('Strg+Eingabe')
  expect(keyText('Mod+Z', 'de', 'MacIntel')).toBe('⌘Z')
  expect(keyText('Mod+Delete', 'en', 'Linux x86_64')).toBe('Ctrl+Delete')
  expect(keyText('Mod+Delete', 'de', 'Linux x86_64')).toBe('Strg+Entf')
  expect(keyText('Plus', 'en', 'Linux x86_64')).toBe('+')
  expect(keyText('Shift+Arrows', 'de', 'Linux x86_64')).toBe('Umschalt+← ↑ → ↓')
  expect(keyText('Mod+Space', 'en', 'Linux x86_64')).toBe('Ctrl+Space')
})

test('a key of an input method is known while a word is put together, and in Safari just after', () => {
  expect(isComposing({ isComposing: true, keyCode: 229 })).toBe(true)
  expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true)
  expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false)
})
