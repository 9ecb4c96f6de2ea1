import { ChevronLeft, ChevronRight, X } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useText } from '../../base/language/use-text.ts'
import { Button } from '../../base/widgets/button.tsx'
import type { LayerActivation } from '../../pictures/picture-types.ts'
import { TilePicture } from '../../pictures/tile-picture.tsx'
import { brightnessOf, type Tiles } from '../../pictures/tiles.ts'
import styles from './features.module.css'
import { ValueLegend } from './value-legend.tsx'

/** More would make a small computer stutter while it trains; the others come with a press. */
const FIRST = 64

/** All channels of a layer; one of them large, with what its shades stand for. */
export function MapGrid(props: {
  readonly activation: LayerActivation
  readonly tiles: Tiles
  readonly brightness: 'each' | 'common'
}) {
  const { tiles, brightness } = props
  const { shape, values } = props.activation
  const { t } = useText()
  const channels = shape[2] ?? 1
  const [opened, setOpened] = useState<number>()
  const [all, showAll] = useState(false)
  const grid = useRef<HTMLDivElement>(null)
  const left = useRef<number>(undefined)
  const maps = useMemo(() => tiles.pictures.map((pixels) => ({ ...tiles, pictures: [pixels] })), [tiles])
  useEffect(() => {
    if (opened !== undefined || left.current === undefined) return
    grid.current?.querySelectorAll('button')[left.current]?.focus({ preventScroll: true })
    left.current = undefined
  }, [opened])
  const large = opened === undefined ? undefined : maps[opened]
  if (opened !== undefined && large)
    return (
      <LargeMap
        map={large}
        channel={opened}
        channels={channels}
        legend={<ValueLegend {...brightnessOf(values, opened, channels)} />}
        onGo={(next) => setOpened((next + channels) % channels)}
        onClose={() => {
          left.current = opened
          setOpened(undefined)
        }}
      />
    )
  return (
    <>
      <div ref={grid} className={styles.maps}>
        {maps.slice(0, all ? undefined : FIRST).map((map, channel) => (
          <button
            key={channel}
            type="button"
            aria-label={t('results.open-channel', { number: channel + 1, total: channels })}
            title={t('results.channel', { number: channel + 1, total: channels })}
            onClick={() => setOpened(channel)}
          >
            <TilePicture tiles={map} label="" className={styles.pixels} />
          </button>
        ))}
      </div>
      {!all && channels > FIRST && (
        <Button kind="plain" onClick={() => showAll(true)}>
          {t('results.all-channels', { count: channels })}
        </Button>
      )}
      {brightness === 'common' ? (
        <ValueLegend {...brightnessOf(values)} />
      ) : (
        <p className={styles.weights}>{t('results.own-brightness')}</p>
      )}
    </>
  )
}

function LargeMap(props: {
  readonly map: Tiles
  readonly channel: number
  readonly channels: number
  readonly legend: React.ReactNode
  readonly onGo: (channel: number) => void
  readonly onClose: () => void
}) {
  const { map, channel, channels, onGo, onClose } = props
  const { t } = useText()
  const close = useRef<HTMLButtonElement>(null)
  useEffect(() => close.current?.focus({ preventScroll: true }), [])
  const label = t('results.channel', { number: channel + 1, total: channels })
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys for the buttons inside
    <div
      className={styles.large}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
        else if (event.key === 'ArrowLeft') onGo(channel - 1)
        else if (event.key === 'ArrowRight') onGo(channel + 1)
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    >
      <div className={styles.largeHead}>
        <Button kind="icon" aria-label={t('results.before')} onClick={() => onGo(channel - 1)}>
          <ChevronLeft size={16} />
        </Button>
        <span aria-live="polite">{label}</span>
        <Button kind="icon" aria-label={t('results.after')} onClick={() => onGo(channel + 1)}>
          <ChevronRight size={16} />
        </Button>
        <Button ref={close} kind="icon" aria-label={t('results.close')} onClick={onClose}>
          <X size={16} />
        </Button>
      </div>
      <TilePicture tiles={map} label={label} className={styles.pixels} />
      {props.legend}
    </div>
  )
}
