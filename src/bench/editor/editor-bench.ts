import type { Position } from '../../graph/document/document.ts'

/** What the script that drives the browser finds in the page of either editor. */
export interface EditorBench {
  /** Pixels that the wheel turns to zoom by as much as the other editor does. */
  readonly notch: number
  /** Makes a graph of so many nodes, to be opened. Not measured. */
  prepare(count: number, like: EditorLike): Promise<void>
  /** Opens it, whole in view. Resolves when its nodes are on the page. */
  open(): Promise<void>
  /** Adds a node in the middle of the view. Resolves after the frame that shows it. */
  add(): Promise<void>
  /** Changes a parameter at the top of the chain, which changes every node behind it. Resolves after the frame that shows it. */
  edit(): Promise<void>
  /** Shows the middle of the graph at its own size. */
  zoomToReadable(): void
  /** How it is to look in another editor. */
  like(): EditorLike
  /** The title of the node nearest to the middle of the view, where a pointer takes hold of it. */
  graspOfNode(): Position
  /** A place of the ground near the middle of the view. */
  graspOfGround(): Position
}

/** What both editors have in common. */
export interface EditorLike {
  /** The canvas's place on the page. */
  readonly canvas: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
  /** Elements of a node with its ports, on average. */
  readonly elements: number
  /** A node's extents in the middle, in canvas units: of wider nodes more reach into the view. */
  readonly node: { readonly width: number; readonly height: number }
}

declare global {
  interface Window {
    editorBench: EditorBench
  }
}

/** Waits, frame by frame, until one has drawn what is waited for. */
export async function untilShown(isThere: () => boolean): Promise<void> {
  let isShown = false
  while (!isShown) isShown = await isInNextFrame(isThere)
}

/** Resolves after the next frame has been drawn, with whether it was there by then: not only behind that frame. */
function isInNextFrame(isThere: () => boolean): Promise<boolean> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      let isShown = false
      // An observer that is new hears of its element once this frame is laid out.
      const observer = new ResizeObserver(() => {
        isShown = isThere()
        observer.disconnect()
      })
      observer.observe(document.documentElement)
      // The message comes once style, layout and painting of this frame are done.
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve(isShown)
      port2.postMessage(undefined)
    })
  })
}

/** Whether one of the elements says so. */
export function isSaid(selector: string, text: string): boolean {
  return [...document.querySelectorAll(selector)].some(({ textContent }) => textContent.includes(text))
}

/** Looks around the middle of an element, ever farther out, for a place at which `fits` holds. */
export function placeNearMiddle(canvas: Element, fits: (there: Element) => boolean): Position {
  const { left, top, width, height } = canvas.getBoundingClientRect()
  for (let far = 0; far < Math.min(width, height) / 2; far += 4)
    for (let turn = 0; turn < 16; turn++) {
      const angle = (turn * Math.PI) / 8
      const at = {
        x: Math.round(left + width / 2 + far * Math.cos(angle)),
        y: Math.round(top + height / 2 + far * Math.sin(angle)),
      }
      const there = document.elementFromPoint(at.x, at.y)
      if (there && fits(there)) return at
    }
  throw new Error('there is no such place')
}
