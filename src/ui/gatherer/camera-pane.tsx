import { CameraOff } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useText } from '../base/language/use-text.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import { Button } from '../base/widgets/button.tsx'
import styles from './camera.module.css'
import type { CameraState } from './gatherer-camera.ts'
import { useGatherer } from './gatherer-context.tsx'

/** What the camera sees, which camera it is, and how frames are taken; or why there is none. */
export function CameraPane() {
  const { camera, recorder, timed } = useGatherer()
  const state = useSignal(camera.state)
  const recording = useSignal(recorder.state)
  const takes = useSignal(timed)
  const { t } = useText()
  if (state.kind === 'off') return null
  return (
    <aside className={styles.pane} aria-label={t('gather.camera')}>
      {state.kind === 'asking' && <p role="status">{t('gather.camera-asking')}</p>}
      {state.kind === 'failed' && (
        <>
          <p className={styles.failed} role="alert">
            {t(`gather.camera-${state.why}`)}
          </p>
          <Button onClick={() => void camera.start()}>{t('gather.camera-again')}</Button>
        </>
      )}
      {state.kind === 'on' && (
        <>
          <div className={styles.live}>
            <Live stream={state.stream} />
            {recording.kind === 'counting' && (
              <span className={styles.seconds} role="timer" aria-live="assertive">
                {recording.seconds}
              </span>
            )}
            {recording.kind === 'taking' && (
              <span className={styles.taking}>{t('gather.taken', { count: recording.count })}</span>
            )}
          </div>
          <ChooseCamera state={state} />
          <label className={styles.timed}>
            <input
              type="checkbox"
              checked={takes !== undefined}
              onChange={(event) => timed.set(event.target.checked ? USUAL : undefined)}
            />
            {t('gather.count-down')}
          </label>
          {takes !== undefined && (
            <label className={styles.timed}>
              {t('gather.frames')}
              <input
                type="number"
                min={1}
                max={MOST}
                value={takes}
                onChange={(event) =>
                  timed.set(Math.max(1, Math.min(MOST, Math.round(event.target.valueAsNumber) || 1)))
                }
              />
            </label>
          )}
          <p className={styles.hint}>{t(takes === undefined ? 'gather.hold-hint' : 'gather.count-hint')}</p>
        </>
      )}
      <Button kind="quiet" onClick={() => camera.stop()}>
        <CameraOff size={16} />
        {t('gather.camera-off')}
      </Button>
    </aside>
  )
}

/** Frames after a count-down. */
const USUAL = 20
const MOST = 200

function Live({ stream }: { readonly stream: MediaStream }) {
  const video = useRef<HTMLVideoElement>(null)
  const { t } = useText()
  useEffect(() => {
    if (video.current) video.current.srcObject = stream
  }, [stream])
  return <video ref={video} autoPlay muted playsInline aria-label={t('gather.camera-picture')} />
}

function ChooseCamera({ state }: { readonly state: Extract<CameraState, { kind: 'on' }> }) {
  const { camera } = useGatherer()
  const { t } = useText()
  if (state.devices.length < 2) return null
  return (
    <select
      className={styles.choose}
      aria-label={t('gather.which-camera')}
      value={state.device}
      onChange={(event) => void camera.start(event.target.value)}
    >
      {state.devices.map(({ id, label }, index) => (
        <option key={id} value={id}>
          {label || t('gather.camera-number', { number: index + 1 })}
        </option>
      ))}
    </select>
  )
}
