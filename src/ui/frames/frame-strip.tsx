import { Slider } from '@base-ui/react/slider'
import { useRef } from 'react'
import { useText } from '../base/language/use-text.ts'
import { useSize } from '../base/use-size.ts'
import { BitmapCanvas } from './bitmap-canvas.tsx'
import { clipTime } from './clip-time.ts'
import styles from './frames.module.css'
import type { Clip } from './own-types.ts'
import { useClipPictures } from './use-clip-pictures.ts'

const HEIGHT = 64
const MOST = 40

/** The clip over its length, with a handle where the wanted frames begin and one where they end. */
export function FrameStrip(props: {
  readonly clip: Clip
  readonly from: number
  readonly to: number
  /** With the end that was moved. */
  readonly onChange: (from: number, to: number, moved: 'from' | 'to') => void
  readonly disabled: boolean
}) {
  const { clip, from, to, onChange } = props
  const { start, end, width, height, framesPerSecond } = clip.facts
  const { t } = useText()
  const box = useRef<HTMLDivElement>(null)
  const size = useSize(box)
  const count = Math.min(MOST, Math.floor(size.width / ((HEIGHT * width) / height)))
  const times = Array.from({ length: count }, (_, i) => start + ((i + 0.5) * (end - start)) / count)
  const longer = Math.ceil((HEIGHT * Math.max(width, height)) / height)
  const pictures = useClipPictures(clip, times, longer * Math.ceil(devicePixelRatio))
  const share = (time: number) => `${(100 * (time - start)) / (end - start)}%`
  return (
    <Slider.Root
      value={[from, to]}
      min={start}
      max={end}
      step={1 / Math.max(1, framesPerSecond)}
      largeStep={Math.max(1, Math.round((end - start) / 20))}
      minStepsBetweenValues={1}
      disabled={props.disabled}
      onValueChange={(value) => {
        const [next = from, last = to] = value as readonly number[]
        onChange(next, last, next === from ? 'to' : 'from')
      }}
    >
      <Slider.Control className={styles.strip}>
        <Slider.Track className={styles.track} ref={box}>
          {times.map((time, i) => (
            <BitmapCanvas key={time} picture={pictures[i]} />
          ))}
          <span className={styles.outside} style={{ insetInlineStart: 0, inlineSize: share(from) }} />
          <span className={styles.outside} style={{ insetInlineEnd: 0, insetInlineStart: share(to) }} />
          {(['from', 'to'] as const).map((which, index) => (
            <Slider.Thumb
              key={which}
              index={index}
              className={styles.handle}
              getAriaLabel={() => t(`frames.${which}`)}
              getAriaValueText={(_, value) => clipTime(value)}
            />
          ))}
        </Slider.Track>
      </Slider.Control>
    </Slider.Root>
  )
}
