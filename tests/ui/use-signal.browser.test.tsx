import { StrictMode } from 'react'
import { BehaviorSubject, Observable } from 'rxjs'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { WritableSignal } from '../../src/session/base/signal.ts'
import { useKeyed, useKeyedParts } from '../../src/ui/base/signals/use-keyed.ts'
import { useObservable, useSignal } from '../../src/ui/base/signals/use-signal.ts'
import { useSlice, useSliceLater } from '../../src/ui/base/signals/use-slice.ts'

test('a signal shows from the first moment and follows every change', async () => {
  const signal = new WritableSignal('first')
  const Shown = () => <p>{useSignal(signal)}</p>
  const screen = await render(
    <StrictMode>
      <Shown />
    </StrictMode>,
  )
  await expect.element(screen.getByText('first')).toBeVisible()
  signal.set('second')
  await expect.element(screen.getByText('second')).toBeVisible()
})

test('a change between drawing and subscribing is not missed', async () => {
  const subject = new BehaviorSubject('old')
  const signal = {
    get value() {
      return subject.value
    },
    changes: new Observable<string>((subscriber) => {
      subject.next('new')
      return subject.subscribe(subscriber)
    }),
  }
  const Shown = () => <p>{useSignal(signal)}</p>
  const screen = await render(<Shown />)
  await expect.element(screen.getByText('new')).toBeVisible()
})

test('nothing is subscribed to any more once it is off the page, in strict mode as well', async () => {
  let open = 0
  const counted = new Observable<string>((subscriber) => {
    open++
    subscriber.next('here')
    return () => open--
  })
  const Shown = () => <p>{useObservable(counted, 'waiting')}</p>
  const screen = await render(
    <StrictMode>
      <Shown />
    </StrictMode>,
  )
  await expect.element(screen.getByText('here')).toBeVisible()
  expect(open).toBe(1)
  await screen.unmount()
  expect(open).toBe(0)
})

test('a new stream begins with the initial value, not with the last one of the stream before', async () => {
  const silent = new Observable<string>(() => {})
  const loud = new BehaviorSubject('loud')
  const Shown = ({ stream }: { readonly stream: Observable<string> }) => (
    <p>{useObservable(stream, 'quiet')}</p>
  )
  const screen = await render(<Shown stream={loud} />)
  await expect.element(screen.getByText('loud')).toBeVisible()
  await screen.rerender(<Shown stream={silent} />)
  await expect.element(screen.getByText('quiet')).toBeVisible()
})

type Entries = Readonly<Record<string, string>>
const entryOf = (entries: Entries, key: string) => entries[key]

test('of those that follow a signal by a key each, only the one whose entry changed is drawn again', async () => {
  const signal = new WritableSignal<Entries>({ a: 'one', b: 'two' })
  const drawn: string[] = []
  const Shown = ({ id }: { readonly id: string }) => {
    drawn.push(id)
    return <p>{useKeyed(signal, entryOf, id)}</p>
  }
  const screen = await render(['a', 'b'].map((id) => <Shown key={id} id={id} />))
  await expect.element(screen.getByText('two')).toBeVisible()
  drawn.length = 0
  signal.set({ a: 'one', b: 'three' })
  await expect.element(screen.getByText('three')).toBeVisible()
  expect(drawn).toEqual(['b'])
})

test('whoever hears of a change later hears of it all the same, and at once from when it can be seen', async () => {
  const keys = Array.from({ length: 100 }, (_, i) => `k${i}`)
  const all = (value: string): Entries => Object.fromEntries(keys.map((key) => [key, value]))
  const signal = new WritableSignal(all('before'))
  const Shown = ({ id, later }: { readonly id: string; readonly later: boolean }) => (
    <p data-later={later}>{useKeyed(signal, entryOf, id, later)}</p>
  )
  const shown = (later: boolean) => keys.map((id) => <Shown key={id} id={id} later={later} />)
  const screen = await render(shown(true))
  const saying = (value: string) =>
    [...screen.container.querySelectorAll('p')].filter((one) => one.textContent === value).length
  signal.set(all('after'))
  await expect.poll(() => saying('after')).toBe(keys.length)
  await screen.rerender(shown(false))
  signal.set(all('now'))
  await expect.poll(() => saying('now')).toBe(keys.length)
})

test('parts of several signals are followed as one, some of them at once only where they can be seen', async () => {
  const keys = Array.from({ length: 100 }, (_, i) => `k${i}`)
  const all = (value: string): Entries => Object.fromEntries(keys.map((key) => [key, value]))
  const seen = new WritableSignal<Entries>({})
  const signal = new WritableSignal(all('before'))
  const sources = [
    { signal: seen, pick: (entries: Entries, key: string) => entries[key] !== undefined },
    { signal, pick: entryOf, told: 'at-once-if-seen' },
  ] as const
  const drawn: string[] = []
  const Shown = ({ id }: { readonly id: string }) => {
    const [isSeen, entry] = useKeyedParts(sources, id)
    drawn.push(id)
    return <p data-seen={isSeen}>{entry}</p>
  }
  const screen = await render(keys.map((id) => <Shown key={id} id={id} />))
  const saying = (value: string) =>
    [...screen.container.querySelectorAll('p')].filter((one) => one.textContent === value).length
  drawn.length = 0
  seen.set({ k7: 'here' })
  await expect.poll(() => screen.container.querySelectorAll('[data-seen="true"]').length).toBe(1)
  expect(drawn).toEqual(['k7'])
  signal.set(all('after'))
  await expect.poll(() => saying('after')).toBe(keys.length)
  expect(drawn.slice(0, 3)).toEqual(['k7', 'k7', 'k0'])
})

test('a part of a signal is worked out once to be drawn, and once to see that it is the same', async () => {
  const signal = new WritableSignal({ part: 'same', other: 0 })
  let looks = 0
  const Shown = () => (
    <p>
      {useSlice(signal, ({ part }) => {
        looks++
        return part
      })}
    </p>
  )
  const screen = await render(<Shown />)
  await expect.element(screen.getByText('same')).toBeVisible()
  expect(looks).toBe(1)
  signal.set({ part: 'same', other: 1 })
  expect(looks).toBe(2)
})

test('where a signal names the few keys that have something, nobody else is looked at when it changes', async () => {
  const looked: string[] = []
  const isAmong = (ids: ReadonlySet<string>, id: string) => {
    looked.push(id)
    return ids.has(id)
  }
  const seen = new WritableSignal<ReadonlySet<string>>(new Set(['a']))
  const sources = [{ signal: seen, pick: isAmong, keys: (ids: ReadonlySet<string>) => ids }] as const
  const Shown = ({ id }: { readonly id: string }) => {
    const [is] = useKeyedParts(sources, id)
    return is && <p>{id}</p>
  }
  const screen = await render(['a', 'b', 'c', 'd'].map((id) => <Shown key={id} id={id} />))
  await expect.element(screen.getByText('a')).toBeVisible()
  looked.length = 0
  seen.set(new Set(['a', 'b']))
  await expect.element(screen.getByText('b')).toBeVisible()
  seen.set(new Set(['b']))
  await expect.poll(() => screen.container.textContent).toBe('b')
  expect(new Set(looked)).toEqual(new Set(['a', 'b']))
})

test('however many wait until a signal has come to rest, it is followed once, and all of them are told', async () => {
  const source = new WritableSignal(0)
  let listening = 0
  const signal = {
    get value() {
      return source.value
    },
    changes: new Observable<number>((listener) => {
      listening++
      listener.add(() => listening--)
      source.changes.subscribe(listener)
    }),
  }
  const Shown = () => <p>{useSliceLater(signal, (value) => `now ${value}`)}</p>
  const screen = await render([<Shown key={1} />, <Shown key={2} />])
  const said = () => [...screen.container.querySelectorAll('p')].map((one) => one.textContent)
  expect(said()).toEqual(['now 0', 'now 0'])
  expect(listening).toBe(1)
  source.set(1)
  expect(said()).toEqual(['now 0', 'now 0'])
  await expect.poll(said).toEqual(['now 1', 'now 1'])
  await screen.unmount()
  expect(listening).toBe(0)
})
