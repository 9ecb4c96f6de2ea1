import { StrictMode } from 'react'
import { BehaviorSubject, Observable } from 'rxjs'
import { expect, test } from 'vitest'
import { render } from 'vitest-browser-react'
import { WritableSignal } from '../../src/session/base/signal.ts'
import { useObservable, useSignal } from '../../src/ui/base/signals/use-signal.ts'

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
