import { Observable } from 'rxjs'
import { expect, test } from 'vitest'
import { follow, followBoth, WritableSignal } from '../../src/session/base/signal.ts'

/** A signal, and how many listen to it. */
function counted<T>(initial: T) {
  const source = new WritableSignal(initial)
  const count = { listening: 0 }
  const changes = new Observable<T>((listener) => {
    count.listening++
    listener.add(() => count.listening--)
    source.changes.subscribe(listener)
  })
  const signal = {
    get value() {
      return source.value
    },
    changes,
  }
  return { source, signal, count }
}

test('however many listen to what follows a signal, the signal has one listener, and none when all are gone', () => {
  const { source, signal, count } = counted(1)
  const doubled = follow(signal, (value) => value * 2)
  const heard: number[][] = [[], [], []]
  const listeners = heard.map((list) => doubled.changes.subscribe((value) => list.push(value)))
  expect(count.listening).toBe(1)
  source.set(2)
  expect(heard).toEqual([
    [2, 4],
    [2, 4],
    [2, 4],
  ])
  for (const listener of listeners) listener.unsubscribe()
  expect(count.listening).toBe(0)
  source.set(3)
  const late: number[] = []
  doubled.changes.subscribe((value) => late.push(value))
  expect(late).toEqual([6])
})

test('who begins to listen in the middle of a change hears of it once', () => {
  const source = new WritableSignal(1)
  const heard: number[] = []
  // Hears of the change before what follows the signal does.
  source.changes.subscribe((value) => {
    if (value === 2) doubled.changes.subscribe((now) => heard.push(now))
  })
  const doubled = follow(source, (value) => value * 2)
  doubled.changes.subscribe()
  source.set(2)
  expect(heard).toEqual([4])
})

test('what follows two signals never mixes an old value with a new one of the same source', () => {
  const source = new WritableSignal(1)
  const next = follow(source, (value) => value + 1)
  const pair = followBoth(source, next, (a, b) => `${a} ${b}`)
  const heard: string[] = []
  pair.changes.subscribe((value) => heard.push(value))
  source.set(5)
  expect(heard).toEqual(['1 2', '5 6'])
})

test('ends with its sources', () => {
  const [a, b] = [new WritableSignal(1), new WritableSignal(2)]
  let ended = 0
  const complete = () => ended++
  follow(a, String).changes.subscribe({ complete })
  followBoth(a, b, (x, y) => x + y).changes.subscribe({ complete })
  a.end()
  expect(ended).toBe(1)
  b.end()
  expect(ended).toBe(2)
})
