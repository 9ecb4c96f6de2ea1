import { Pause, Play, RotateCcw, StepBack, StepForward } from 'lucide-react'
import { useText } from '../../base/language/use-text.ts'
import { Button } from '../../base/widgets/button.tsx'
import styles from './player-bar.module.css'
import { type Player, SPEEDS, type Speed } from './use-player.ts'

/** Play and pause, a step back and forth, back to the beginning, and how fast. */
export function PlayerBar(props: {
  readonly player: Player
  readonly atStart: boolean
  readonly atEnd: boolean
  readonly onStep: (way: 1 | -1) => void
  readonly onReset: () => void
}) {
  const { player, atStart, atEnd, onStep, onReset } = props
  const { t } = useText()
  const step = (way: 1 | -1) => {
    player.pause()
    onStep(way)
  }
  return (
    <div className={styles.bar}>
      <Button
        kind="plain"
        onClick={() => {
          if (player.playing) return player.pause()
          if (atEnd) onReset()
          player.play()
        }}
      >
        {player.playing ? <Pause size={15} /> : <Play size={15} />}
        {t(player.playing ? 'experiment.pause' : 'experiment.play')}
      </Button>
      <Button
        kind="icon"
        aria-label={t('experiment.back')}
        title={t('experiment.back')}
        aria-disabled={atStart}
        onClick={() => !atStart && step(-1)}
      >
        <StepBack size={16} />
      </Button>
      <Button
        kind="icon"
        aria-label={t('experiment.forward')}
        title={t('experiment.forward')}
        aria-disabled={atEnd}
        onClick={() => !atEnd && step(1)}
      >
        <StepForward size={16} />
      </Button>
      <Button
        kind="icon"
        aria-label={t('experiment.reset')}
        title={t('experiment.reset')}
        aria-disabled={atStart}
        onClick={() => {
          player.pause()
          onReset()
        }}
      >
        <RotateCcw size={15} />
      </Button>
      <label className={styles.speed}>
        <span className="visually-hidden">{t('experiment.speed')}</span>
        <select
          value={player.speed}
          onChange={(event) => player.setSpeed(Number(event.currentTarget.value) as Speed)}
        >
          {SPEEDS.map((speed) => (
            <option key={speed} value={speed}>
              {t('experiment.steps-a-second', { count: speed })}
            </option>
          ))}
        </select>
      </label>
    </div>
  )
}
