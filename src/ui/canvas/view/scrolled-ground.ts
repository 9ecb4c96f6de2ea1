import type { Position } from '../../../graph/document/document.ts'
import styles from '../canvas.module.css'
import type { Viewport } from './viewport.ts'

/** Pixels that can be scrolled, each way. */
const REACH = 200_000
const MIDDLE: Position = { x: REACH / 2, y: REACH / 2 }
/** More than any window is wide or high. */
const WINDOW = 20_000
/** Units between two dots. */
const STEP = 24

/**
 * The dotted ground with the graph on it, seen through a window. A pan scrolls, and only a zoom changes a transform:
 * scrolling is the one way of moving for which a browser need not look at what is moved. What lies below a transform
 * is laid out and painted again at each step, if anything in it could be an anchor, as every `select` could. The ground
 * is opaque and scrolls along, so that text on it stays as sharp as elsewhere.
 */
export class ScrolledGround {
  readonly window = document.createElement('div')
  private readonly sheet = document.createElement('div')
  /** Where the graph is on the sheet, and how large. */
  private drawn: Viewport = { x: 0, y: 0, k: 0 }
  private scrolled: Position = { x: 0, y: 0 }
  private viewport: Viewport = { x: 0, y: 0, k: 1 }

  constructor(
    private readonly world: HTMLElement,
    /** Called when the browser has scrolled by itself: to what got the focus, or to a word that was looked for. */
    private readonly onWent: (by: Position) => void,
  ) {
    this.window.className = styles.window!
    // It is no stop for Tab.
    this.window.tabIndex = -1
    this.sheet.className = styles.sheet!
    this.sheet.style.width = `${REACH}px`
    this.sheet.style.height = `${REACH}px`
    this.sheet.append(world)
    this.window.append(this.sheet)
    this.window.addEventListener('scroll', this.follow)
  }

  show(viewport: Viewport): void {
    this.viewport = viewport
    const { x, y, k } = viewport
    const to = { x: Math.round(this.drawn.x - x), y: Math.round(this.drawn.y - y) }
    if (k === this.drawn.k && isWithin(to, 0)) this.scroll(to)
    else {
      if (!isWithin(this.scrolled, REACH / 4)) this.scroll(MIDDLE)
      this.draw({ x: x + this.scrolled.x, y: y + this.scrolled.y, k })
    }
  }

  /** Makes up for parts of pixels, which cannot be scrolled, and for what the browser forgot while it showed nothing. */
  settle(): void {
    // The browser may have scrolled, and say so with the next frame.
    this.follow()
    const { x, y, k } = this.viewport
    const { scrollLeft, scrollTop } = this.window
    this.scrolled = { x: scrollLeft, y: scrollTop }
    const isThere =
      Math.abs(this.drawn.x - scrollLeft - x) < 0.01 && Math.abs(this.drawn.y - scrollTop - y) < 0.01
    if (!isThere) this.draw({ x: x + scrollLeft, y: y + scrollTop, k })
  }

  close(): void {
    this.window.removeEventListener('scroll', this.follow)
    this.window.remove()
  }

  private scroll(to: Position): void {
    this.scrolled = to
    this.window.scrollTo(to.x, to.y)
  }

  private draw(drawn: Viewport): void {
    this.drawn = drawn
    const { x, y, k } = drawn
    this.world.style.transform = `translate(${x}px, ${y}px) scale(${k})`
    // Fewer dots when they would run together.
    const step = STEP * k * (k < 0.3 ? 4 : k < 0.6 ? 2 : 1)
    this.window.style.backgroundSize = `${step}px ${step}px`
    this.window.style.backgroundPosition = `${x - step / 2}px ${y - step / 2}px`
  }

  private readonly follow = (): void => {
    const { scrollLeft, scrollTop } = this.window
    const by = { x: scrollLeft - this.scrolled.x, y: scrollTop - this.scrolled.y }
    // A screen with other pixels than the page's takes a place to the nearest of its own.
    if (Math.abs(by.x) < 1 && Math.abs(by.y) < 1) return
    // Nobody looks as far as that corner: the browser shows nothing, or has just begun to again.
    if (scrollLeft === 0 && scrollTop === 0) return
    this.scrolled = { x: scrollLeft, y: scrollTop }
    this.onWent(by)
  }
}

function isWithin({ x, y }: Position, edge: number): boolean {
  return [x, y].every((at) => at >= edge && at <= REACH - WINDOW - edge)
}
