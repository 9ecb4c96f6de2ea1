import { Download } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import { fileName } from '../../session/files/file-name.ts'
import { useProject, useRegistry } from '../base/context.tsx'
import { download } from '../base/files/download.ts'
import { useText } from '../base/language/use-text.ts'
import { useSignal } from '../base/signals/use-signal.ts'
import { Button } from '../base/widgets/button.tsx'
import { Dialog } from '../base/widgets/dialog.tsx'
import { Segments } from '../base/widgets/segments.tsx'
import { drawGraph } from '../graph-picture/draw-graph.ts'
import { graphPng, pictureStyle, scaleWithin } from '../graph-picture/graph-png.ts'
import styles from './share.module.css'
import { StaysBehind } from './stays-behind.tsx'

const FORMATS = ['png', 'svg'] as const
const SCALES = ['1', '2', '4'] as const
const GROUNDS = ['paper', 'white'] as const

/** A picture of the graph that carries the graph: how it looks, in which format, how large. */
export function PictureDialog({ onClose }: { readonly onClose: () => void }) {
  const graph = useDeferredValue(useSignal(useProject().checked))
  const registry = useRegistry()
  const tools = useText()
  const { t, text, number } = tools
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('png')
  const [scale, setScale] = useState<(typeof SCALES)[number]>('2')
  const [ground, setGround] = useState<(typeof GROUNDS)[number]>('paper')
  const [hasFailed, setFailed] = useState(false)
  const white = ground === 'white'
  const picture = useMemo(() => drawGraph({ graph, registry, tools, white }), [graph, registry, tools, white])
  const preview = useObjectUrl(picture.svg)
  const shown = scaleWithin(picture, Number(scale))
  const save = async () => {
    const name = fileName(text(graph.document.title), `faltwerk.${format}`)
    setFailed(false)
    if (format === 'svg') return download(name, new Blob([picture.svg], { type: 'image/svg+xml' }))
    const style = await pictureStyle().catch(() => '')
    const png = await graphPng(drawGraph({ graph, registry, tools, white, style }), shown)
    if (png) download(name, png)
    else setFailed(true)
  }
  return (
    <Dialog title={t('picture.title')} open onClose={onClose}>
      <p className={styles.lead}>{t('picture.lead')}</p>
      <StaysBehind />
      <img className={styles.preview} src={preview} alt={t('picture.alt')} data-ground={ground} />
      <div className={styles.choices}>
        <Segments
          label={t('picture.format')}
          options={FORMATS.map((each) => [each, each.toUpperCase()] as const)}
          value={format}
          onChange={setFormat}
        />
        {format === 'png' && (
          <Segments
            label={t('picture.scale')}
            options={SCALES.map((each) => [each, `${each}×`] as const)}
            value={scale}
            onChange={setScale}
          />
        )}
        <Segments
          label={t('picture.ground')}
          options={GROUNDS.map((each) => [each, t(`picture.ground-${each}`)] as const)}
          value={ground}
          onChange={setGround}
        />
        <span>
          {format === 'png'
            ? t('picture.pixels', {
                width: Math.round(picture.width * shown),
                height: Math.round(picture.height * shown),
              })
            : t('picture.any-size')}
        </span>
      </div>
      {format === 'png' && shown < Number(scale) && (
        <p className={styles.note} data-warning="">
          {t('picture.too-large', {
            asked: `${scale}×`,
            scale: `${number(shown, { maximumSignificantDigits: 2 })}×`,
          })}
        </p>
      )}
      <p className={styles.hint}>{t('picture.strip')}</p>
      <footer className={styles.foot}>
        <span role="status">{hasFailed && t('picture.failed')}</span>
        <Button kind="strong" onClick={() => void save()}>
          <Download size={16} />
          {t('picture.save')}
        </Button>
      </footer>
    </Dialog>
  )
}

function useObjectUrl(svg: string): string | undefined {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [svg])
  return url
}
