import { useMemo } from 'react'
import { sampleTiles } from '../ui/pictures/sample-tiles.ts'
import { TilePicture } from '../ui/pictures/tile-picture.tsx'
import type { PictureInput } from './example-picture.ts'
import { useSay } from './say-context.tsx'

/** The small picture that the network is asked about. */
export function SeenPicture(props: {
  readonly input: PictureInput
  readonly values: Float32Array | undefined
  readonly swapped?: boolean
  /** Where light and dark can be swapped: in a picture that was brought. */
  readonly onSwap?: (swap: boolean) => void
}) {
  const { values, input, swapped = false, onSwap } = props
  const { shape, full } = input
  const [height = 1, width = 1, channels = 1] = shape
  const { t } = useSay()
  const tiles = useMemo(() => {
    const shown = values ?? new Float32Array(height * width * channels)
    return sampleTiles({ shape, values: shown, targets: new Float32Array(1), total: 1 }, [0, full])
  }, [values, shape, full, height, width, channels])
  return (
    <section aria-labelledby="seen">
      <h2 id="seen">{t('picture.seen')}</h2>
      <TilePicture tiles={tiles} label={t('picture.seen')} className="seen" />
      <p className="quiet">{t('picture.size', { width, height, channels: `${channels}` })}</p>
      {onSwap && (
        <label className="tick">
          <input
            type="checkbox"
            checked={swapped}
            onChange={({ currentTarget }) => onSwap(currentTarget.checked)}
          />
          {t('picture.swap')}
        </label>
      )}
      {onSwap && swapped && input.isInk && <p className="note">{t('picture.swapped')}</p>}
    </section>
  )
}
