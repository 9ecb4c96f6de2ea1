import { useText } from '../../base/language/use-text.ts'
import styles from './image.module.css'
import type { Seen } from './shades.ts'

const COLOURS = ['red', 'green', 'blue'] as const

/** Which channel is looked at. */
export function ChannelChooser(props: {
  readonly channels: number
  readonly seen: Seen
  readonly onChoose: (seen: Seen) => void
}) {
  const { channels, seen, onChoose } = props
  const { t } = useText()
  const name = (channel: number) => {
    const colour = channels === COLOURS.length ? COLOURS[channel] : undefined
    return colour
      ? t(`experiment.${colour}`)
      : t('experiment.channel', { number: channel + 1, total: channels })
  }
  return (
    <label className={styles.channel}>
      <span>{t('experiment.shown')}</span>
      <select
        value={String(seen)}
        onChange={({ currentTarget: { value } }) => onChoose(value === 'colour' ? 'colour' : Number(value))}
      >
        {channels === COLOURS.length && <option value="colour">{t('experiment.colour')}</option>}
        {Array.from({ length: channels }, (_, channel) => (
          <option key={channel} value={channel}>
            {name(channel)}
          </option>
        ))}
      </select>
    </label>
  )
}
