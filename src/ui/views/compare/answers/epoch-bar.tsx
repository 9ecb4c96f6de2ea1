import { Pause, Play } from 'lucide-react'
import { useText } from '../../../base/language/use-text.ts'
import { Button } from '../../../base/widgets/button.tsx'
import { usePlayer } from '../../shared/use-player.ts'
import styles from './epoch-bar.module.css'

/** Goes through the epochs of runs: by hand, with the arrow keys, or by itself. */
export function EpochBar(props: {
  /** Ascending, at least one. */
  readonly epochs: readonly number[]
  readonly epoch: number
  /** The last one means: the latest, also when there are more. */
  readonly onChange: (epoch: number | undefined) => void
}) {
  const { epochs, epoch, onChange } = props
  const { t } = useText()
  const last = epochs.length - 1
  const at = Math.max(0, epochs.indexOf(epoch))
  const go = (place: number) => onChange(place >= last ? undefined : epochs[place])
  const player = usePlayer(() => {
    if (at < last) go(at + 1)
    return at + 1 < last
  }, 5)
  const words = t('compare.epoch-of', { epoch, last: epochs[last] ?? epoch })
  if (last === 0) return <p className={styles.words}>{words}</p>
  return (
    <div className={styles.bar}>
      <Button
        kind="icon"
        aria-label={t(player.playing ? 'experiment.pause' : 'compare.play-epochs')}
        onClick={() => {
          if (player.playing) return player.pause()
          if (at === last) go(0)
          player.play()
        }}
      >
        {player.playing ? <Pause size={15} /> : <Play size={15} />}
      </Button>
      <input
        type="range"
        min={0}
        max={last}
        step={1}
        value={at}
        aria-label={t('compare.epoch')}
        aria-valuetext={words}
        onChange={(event) => {
          player.pause()
          go(Number(event.currentTarget.value))
        }}
      />
      <span className={styles.words} aria-hidden="true">
        {words}
      </span>
    </div>
  )
}
