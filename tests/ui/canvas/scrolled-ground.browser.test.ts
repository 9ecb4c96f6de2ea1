import { afterEach, beforeEach, expect, it } from 'vitest'
import { ScrolledGround } from '../../../src/ui/canvas/view/scrolled-ground.ts'
import { panBy, type Viewport } from '../../../src/ui/canvas/view/viewport.ts'

const world = document.createElement('div')
const container = document.createElement('div')
const start: Viewport = { x: 40.25, y: 30.5, k: 1 }
let ground: ScrolledGround
let viewport: Viewport

beforeEach(() => {
  container.style.cssText = 'position: relative; width: 400px; height: 300px'
  document.body.append(container)
  const show = (next: Viewport) => {
    viewport = next
    ground.show(next)
  }
  ground = new ScrolledGround(world, ({ x, y }) => show(panBy(viewport, -x, -y)))
  container.append(ground.window)
  show(start)
})

afterEach(() => {
  ground.close()
  container.remove()
})

/** Where the graph's origin is, from the container's corner. */
function origin(): { readonly x: number; readonly y: number } {
  const [at, from] = [world.getBoundingClientRect(), container.getBoundingClientRect()]
  return { x: at.left - from.left, y: at.top - from.top }
}

it('keeps what the browser has scrolled by itself where the view comes to rest before it is told', () => {
  ground.window.scrollBy(120, 50)
  ground.settle()
  expect(viewport).toEqual({ x: start.x - 120, y: start.y - 50, k: 1 })
  expect(origin().x).toBeCloseTo(viewport.x, 1)
  expect(origin().y).toBeCloseTo(viewport.y, 1)
})

it('keeps the viewport where the browser forgets what was scrolled while it shows nothing', async () => {
  container.style.display = 'none'
  ground.settle()
  container.style.display = ''
  ground.window.scrollTo(0, 0)
  ground.settle()
  await new Promise(requestAnimationFrame)
  expect(viewport).toEqual(start)
  expect(origin().x).toBeCloseTo(start.x, 1)
  expect(origin().y).toBeCloseTo(start.y, 1)
})
