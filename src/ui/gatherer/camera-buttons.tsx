import { Circle, Timer } from 'lucide-react'
import type { KeyboardEvent, PointerEvent } from 'react'
import { useText } from '../base/language/use-text.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import { cx } from '../base/theme/cx.ts'
import { Button } from '../base/widgets/button.tsx'
import styles from './camera.module.css'
import { useGatherer } from './gatherer-context.tsx'
import { useAdding } from './use-adding.ts'

/** Takes frames into a class while it is held, or after a count-down; the empty name stands for a new class. */
export function CameraButtons({ className }: { readonly className: string }) {
  const { arranged, camera, recorder, timed } = useGatherer()
  const isOn = useSignal(camera.state).kind === 'on'
  const recording = useSignal(recorder.state)
  const frames = useSignal(timed)
  const adding = useAdding()
  const { t } = useText()
  if (!isOn) return null
  const { classes } = arranged.collection
  // A new class has its own column, and the button there, once it has a picture.
  const isOurs =
    recording.kind !== 'idle' &&
    (className === '' ? !classes.includes(recording.className) : recording.className === className)
  const into = () => className || adding.newName()
  const button = (what: object, label: string, icon: React.ReactNode) => (
    <Button
      {...what}
      className={cx(styles.take, isOurs && styles.isTaking)}
      aria-label={className === '' ? label : `${label}: ${className}`}
      aria-pressed={isOurs}
    >
      {icon}
      {label}
    </Button>
  )
  if (frames !== undefined) {
    const press = () => (isOurs ? recorder.stop() : recorder.countDown(into(), frames))
    return button(
      { onClick: press },
      isOurs ? t('gather.stop') : t('gather.take-timed', { count: frames }),
      <Timer size={15} />,
    )
  }
  const hold = {
    onPointerDown(event: PointerEvent<HTMLButtonElement>) {
      if (event.button !== 0) return
      event.currentTarget.setPointerCapture(event.pointerId)
      recorder.start(into())
    },
    onPointerUp: () => recorder.stop(),
    onPointerCancel: () => recorder.stop(),
    // A long press asks for a menu on some phones.
    onContextMenu: (event: Event) => event.preventDefault(),
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== ' ' && event.key !== 'Enter') return
      event.preventDefault()
      if (!event.repeat) recorder.start(into())
    },
    onKeyUp: () => recorder.stop(),
    onBlur: () => recorder.stop(),
  }
  return button(hold, t('gather.hold'), <Circle size={15} />)
}
