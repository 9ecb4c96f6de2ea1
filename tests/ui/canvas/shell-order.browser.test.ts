import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { ShellOrder } from '../../../src/ui/canvas/view/shell-order.ts'

const orders = fc.array(fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], { minLength: 1 }), {
  minLength: 1,
  maxLength: 12,
})

afterEach(() => document.body.replaceChildren())

/** Three groups and the end behind them; whoever draws an element finds it in its group when it is to go. */
function ground() {
  const world = document.body.appendChild(document.createElement('div'))
  const groups = [0, 1, 2].map(() => world.appendChild(document.createElement('div')))
  const end = world.appendChild(document.createElement('div'))
  const order = new ShellOrder()
  const homeOf = (id: string) => groups[id.charCodeAt(0) % groups.length]!
  const come = (id: string) => {
    const element = document.createElement('b')
    element.id = id
    element.tabIndex = 0
    homeOf(id).append(element)
    order.add(id, element)
  }
  const go = (id: string) => {
    const element = order.get(id)!
    order.remove(id, element)
    homeOf(id).removeChild(element)
  }
  const shown = () => [...world.querySelectorAll('b')].map(({ id }) => id)
  return { world, end, order, come, go, shown }
}

test('nodes stand on the page in their order, whichever come, go and change places', () => {
  fc.assert(
    fc.property(orders, (all) => {
      const { order, end, come, go, shown, world } = ground()
      for (const ids of all) {
        for (const id of shown()) if (!ids.includes(id)) go(id)
        for (const id of ['c', 'a', 'f', 'b', 'h', 'd', 'g', 'e'])
          if (ids.includes(id) && !order.get(id)) come(id)
        order.arrange(ids, end)
        expect(shown()).toEqual(ids)
        expect(world.lastChild).toBe(end)
      }
    }),
  )
})

test('what stands right is left where it is, whatever groups it is in', async () => {
  const { order, end, come, world } = ground()
  const all = ['c', 'f', 'a', 'd', 'g', 'b', 'e', 'h']
  for (const id of all) come(id)
  const moves = new MutationObserver(() => {})
  moves.observe(world, { childList: true, subtree: true })
  order.arrange(all, end)
  expect(moves.takeRecords()).toEqual([])
  order.arrange(['c', 'f', 'd', 'g', 'a', 'b', 'e', 'h'], end)
  // Taken out and put in.
  expect(moves.takeRecords()).toHaveLength(2)
})

test('a node that is drawn anew goes back to its place', async () => {
  const { order, end, come, go, shown } = ground()
  for (const id of ['a', 'b', 'c']) come(id)
  order.arrange(['a', 'b', 'c'], end)
  go('b')
  come('b')
  await undefined
  expect(shown()).toEqual(['a', 'b', 'c'])
})

test('a node keeps the focus when it changes places', () => {
  const { order, end, come } = ground()
  for (const id of ['a', 'b', 'c']) come(id)
  order.arrange(['a', 'b', 'c'], end)
  order.get('a')!.focus()
  order.arrange(['b', 'c', 'a'], end)
  expect(document.activeElement).toBe(order.get('a'))
})
