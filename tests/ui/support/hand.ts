import { cdp } from 'vitest/browser'

export interface Point {
  readonly x: number
  readonly y: number
}

type Send = (method: string, params: Record<string, unknown>) => Promise<unknown>
const send: Send = (method, params) => (cdp() as unknown as { send: Send }).send(method, params)

const MODIFIERS = { Alt: 1, Control: 2, Meta: 4, Shift: 8 } as const
export type Modifier = keyof typeof MODIFIERS

/** Points of the test's frame as points of the browser window, which real events are aimed at. */
function inWindow({ x, y }: Point): Point {
  const frame = window.frameElement?.getBoundingClientRect()
  const scale = frame ? frame.width / window.innerWidth : 1
  return { x: (frame?.left ?? 0) + x * scale, y: (frame?.top ?? 0) + y * scale }
}

const held = new Set<Modifier>()
const modifiers = () => [...held].reduce((sum, name) => sum + MODIFIERS[name], 0)

/** Two frames: what an event set off has been drawn. */
export function drawn(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())))
}

/** A real mouse, keyboard and fingers, by the browser's own debugging protocol: no event is made up in the page. */
export const hand = {
  async move(to: Point, button: 'none' | 'left' | 'middle' = 'none'): Promise<void> {
    const buttons = { none: 0, left: 1, middle: 4 }[button]
    await send('Input.dispatchMouseEvent', {
      type: 'mouseMoved',
      ...inWindow(to),
      button,
      buttons,
      modifiers: modifiers(),
    })
  },
  async press(at: Point, button: 'left' | 'middle' | 'right' = 'left', clickCount = 1): Promise<void> {
    await send('Input.dispatchMouseEvent', {
      type: 'mousePressed',
      ...inWindow(at),
      button,
      clickCount,
      modifiers: modifiers(),
    })
  },
  async release(at: Point, button: 'left' | 'middle' | 'right' = 'left', clickCount = 1): Promise<void> {
    await send('Input.dispatchMouseEvent', {
      type: 'mouseReleased',
      ...inWindow(at),
      button,
      clickCount,
      modifiers: modifiers(),
    })
    await drawn()
  },
  async click(at: Point, button: 'left' | 'middle' | 'right' = 'left', clickCount = 1): Promise<void> {
    await hand.move(at)
    for (let count = 1; count <= clickCount; count++) {
      await hand.press(at, button, count)
      await hand.release(at, button, count)
    }
  },
  /** Presses, moves in steps and, unless told otherwise, lets go. */
  async drag(
    from: Point,
    to: Point,
    options: { release?: boolean; button?: 'left' | 'middle' } = {},
  ): Promise<void> {
    const { release = true, button = 'left' } = options
    await hand.move(from)
    await hand.press(from, button)
    for (let i = 1; i <= 6; i++)
      await hand.move(
        { x: from.x + ((to.x - from.x) * i) / 6, y: from.y + ((to.y - from.y) * i) / 6 },
        button,
      )
    await drawn()
    if (release) await hand.release(to, button)
  },
  async wheel(at: Point, deltaX: number, deltaY: number): Promise<void> {
    await send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      ...inWindow(at),
      deltaX,
      deltaY,
      modifiers: modifiers(),
    })
    await drawn()
  },
  async hold(...keys: Modifier[]): Promise<void> {
    for (const key of keys) {
      held.add(key)
      await send('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key,
        code: `${key}Left`,
        modifiers: modifiers(),
      })
    }
  },
  async letGo(): Promise<void> {
    for (const key of [...held]) {
      held.delete(key)
      await send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: `${key}Left`, modifiers: modifiers() })
    }
  },
  /** One key, with the modifiers named before it: `Control+z`, `Shift+Tab`. */
  async key(keys: string): Promise<void> {
    const parts = keys === '+' ? ['+'] : keys.split('+')
    const key = parts.pop() ?? ''
    await hand.hold(...(parts as Modifier[]))
    const code = KEY_CODES[key] ?? key.toUpperCase().charCodeAt(0)
    const text =
      key.length === 1 && !held.has('Control') && !held.has('Alt') ? key : key === 'Enter' ? '\r' : undefined
    await send('Input.dispatchKeyEvent', {
      type: text ? 'keyDown' : 'rawKeyDown',
      key,
      code: key.length === 1 ? `Key${key.toUpperCase()}` : key,
      windowsVirtualKeyCode: code,
      text,
      commands: held.has('Control')
        ? COMMANDS[`${held.has('Shift') ? 'Shift+' : ''}${key.toLowerCase()}`]
        : undefined,
      modifiers: modifiers(),
    })
    await send('Input.dispatchKeyEvent', {
      type: 'keyUp',
      key,
      windowsVirtualKeyCode: code,
      modifiers: modifiers(),
    })
    await hand.letGo()
    await drawn()
  },
  /** Letters of a word that an input method is putting together; it still shows them as its own. */
  async compose(text: string): Promise<void> {
    await send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    await drawn()
  },
  /** The word is put together and stands in the field. */
  async composed(text: string): Promise<void> {
    await send('Input.insertText', { text })
    await drawn()
  },
  /** A key that goes to the input method. */
  async composingKey(key: string): Promise<void> {
    await send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode: 229 })
    await send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key, windowsVirtualKeyCode: 229 })
    await drawn()
  },
  async type(text: string): Promise<void> {
    for (const letter of text) await hand.key(letter)
  },
  /**
   * Drags data over the page, as from another part of it, and drops it where it comes to last. The browser says of that
   * place only that it was entered, where it is another element than the one before.
   */
  async dragData(mimeType: string, data: string, over: readonly Point[], drop = true): Promise<void> {
    const carried = { items: [{ mimeType, data }], dragOperationsMask: 1 }
    const event = async (type: string, at: Point) =>
      send('Input.dispatchDragEvent', { type, ...inWindow(at), data: carried, modifiers: modifiers() })
    await event('dragEnter', over[0]!)
    for (const at of over.slice(0, -1)) await event('dragOver', at)
    await drawn()
    // The protocol's own word for a drop begins with being there.
    await event(drop ? 'drop' : 'dragOver', over.at(-1)!)
    await drawn()
  },
  /** All fingers that are on the screen now. */
  async fingers(type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]): Promise<void> {
    await send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map((point, id) => ({ ...inWindow(point), id })),
    })
    await drawn()
  },
}

const KEY_CODES: Readonly<Record<string, number>> = {
  Enter: 13,
  Escape: 27,
  Tab: 9,
  Delete: 46,
  Backspace: 8,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  ' ': 32,
  '.': 190,
  '/': 191,
}

/** What the browser does by itself for these keys; without a window it has to be told. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  c: ['copy'],
  x: ['cut'],
  v: ['paste'],
  'Shift+v': ['pasteAndMatchStyle'],
}
