import { useState } from 'react'
import { expectedFrames, middleSquare } from '../../formats/video/frame-choice.ts'
import { useText } from '../base/language/use-text.ts'
import { ClipSettings, type Settings } from './clip-settings.tsx'
import { clipTime } from './clip-time.ts'
import { FrameStrip } from './frame-strip.tsx'
import styles from './frames.module.css'
import type { Clip, FrameChoice } from './own-types.ts'
import { SquareView } from './square-view.tsx'
import { type AddFrame, useTaking } from './use-taking.ts'

/** How many frames are taken until somebody says otherwise: a small class, soon trained with. */
const FRAMES = 100

/** Where the frames of a clip may go. */
export interface FrameClasses {
  /** The classes there are. */
  readonly classes: readonly string[]
  /** Where frames go unless another class is chosen. */
  readonly className: string
  readonly addFrame: AddFrame
  /** Resolves when all that was added is kept. */
  readonly written: () => Promise<void>
}

/** What is chosen of one clip, shown and taken. */
export function ClipWork(props: FrameClasses & { readonly clip: Clip }) {
  const { clip } = props
  const { facts } = clip
  const { t } = useText()
  const [range, setRange] = useState({ from: facts.start, to: facts.end, shown: facts.start })
  const [square, setSquare] = useState(() => middleSquare(facts))
  const [settings, setSettings] = useState<Settings>({
    by: 'count',
    count: FRAMES,
    step: 5,
    sharpest: false,
    className: props.className,
    part: '',
  })
  const taking = useTaking(clip, props.addFrame, props.written)
  const isBusy = taking.state.kind === 'running'
  const { from, to, shown } = range
  const choice: FrameChoice = {
    from,
    to,
    by: settings.by === 'count' ? { count: settings.count } : { step: settings.step },
    sharpest: settings.sharpest,
  }
  return (
    <>
      <div className={styles.work}>
        <SquareView clip={clip} time={shown} square={square} onChange={setSquare} disabled={isBusy} />
        <ClipSettings
          clip={clip}
          settings={settings}
          onChange={(change) => setSettings((before) => ({ ...before, ...change }))}
          classes={props.classes}
          expected={expectedFrames(choice, facts.framesPerSecond)}
          choice={choice}
          square={square}
          taking={taking}
        />
      </div>
      <p className={styles.times}>
        {t('frames.times', { from: clipTime(from), to: clipTime(to) })}
        <span className={styles.muted}>
          {t('frames.facts', {
            width: facts.width,
            height: facts.height,
            rate: Math.round(facts.framesPerSecond * 10) / 10,
            codec: facts.codec,
          })}
        </span>
      </p>
      <FrameStrip
        clip={clip}
        from={from}
        to={to}
        disabled={isBusy}
        onChange={(next, last, moved) =>
          setRange({ from: next, to: last, shown: moved === 'from' ? next : last })
        }
      />
    </>
  )
}
