import { Camera, Eraser, ImagePlus } from 'lucide-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { DecodedPicture } from '../formats/pictures/decoded-picture.ts'
import { Button } from '../ui/base/widgets/button.tsx'
import { drawnPicture } from '../ui/drawing/drawn-picture.ts'
import type { Stroke } from '../ui/drawing/rasterise.ts'
import { StrokeSheet } from '../ui/drawing/stroke-sheet.tsx'
import { TilePicture } from '../ui/pictures/tile-picture.tsx'
import { readPictureFile } from './brought-picture.ts'
import { CameraBox } from './camera-box.tsx'
import { canDraw, examplePicture, type PictureInput, type Swap } from './example-picture.ts'
import { useSay } from './say-context.tsx'
import { SeenPicture } from './seen-picture.tsx'
import type { Example } from './use-answer.ts'
import { usePicturesBrought } from './use-pictures-brought.ts'

const NOTHING: readonly Stroke[] = []

/** One draws, brings a picture or takes one, and sees what becomes of it. */
export function PictureDesk(props: {
  readonly input: PictureInput
  readonly onExample: (example: Example) => void
}) {
  const { input, onExample } = props
  const { t } = useSay()
  const [, width = 1] = input.shape
  const isPad = canDraw(input)
  const [strokes, setStrokes] = useState(NOTHING)
  const [brought, setBrought] = useState<DecodedPicture>()
  const [swap, setSwap] = useState<Swap>('as-needed')
  const [isCamera, setCamera] = useState(false)
  const [fault, setFault] = useState<string>()
  const chooser = useRef<HTMLInputElement>(null)

  const fitted = useMemo(() => brought && examplePicture(brought, input, swap), [brought, input, swap])
  const values = useMemo(
    () => fitted?.values ?? (strokes.length > 0 ? drawnPicture(strokes, width, input.full) : undefined),
    [fitted, strokes, width, input],
  )
  useEffect(() => onExample(values), [values, onExample])

  const bring = (picture: DecodedPicture) => {
    setFault(undefined)
    setSwap('as-needed')
    setStrokes(NOTHING)
    setBrought(picture)
  }
  const bringFile = async (file: File | undefined) => {
    const picture = file && (await readPictureFile(file))
    if (picture) bring(picture)
    else setFault(file ? t('picture.unreadable', { file: file.name }) : t('picture.none'))
  }
  usePicturesBrought((file) => void bringFile(file))
  const clear = () => {
    setStrokes(NOTHING)
    setBrought(undefined)
    setFault(undefined)
  }

  return (
    <>
      <section aria-labelledby="asked">
        <h2 id="asked">{t(isPad ? 'ask.draw' : 'ask.bring')}</h2>
        {isCamera ? (
          <CameraBox onPicture={bring} onClose={() => setCamera(false)} />
        ) : brought ? (
          <BroughtPicture picture={brought} />
        ) : isPad ? (
          <StrokeSheet label={t('picture.pad')} strokes={strokes} onChange={setStrokes} />
        ) : (
          <button type="button" className="well" onClick={() => chooser.current?.click()}>
            <ImagePlus size={36} aria-hidden="true" />
            {t('picture.choose')}
          </button>
        )}
        <div className="tools">
          <Button aria-disabled={!values} onClick={clear}>
            <Eraser size={16} aria-hidden="true" /> {t('picture.clear')}
          </Button>
          <Button onClick={() => chooser.current?.click()}>
            <ImagePlus size={16} aria-hidden="true" /> {t('picture.choose')}
          </Button>
          {!isCamera && (
            <Button onClick={() => setCamera(true)}>
              <Camera size={16} aria-hidden="true" /> {t('camera.open')}
            </Button>
          )}
        </div>
        <input
          ref={chooser}
          type="file"
          accept="image/*"
          hidden
          onChange={({ currentTarget }) => {
            void bringFile(currentTarget.files?.[0])
            // The same file may be chosen twice.
            currentTarget.value = ''
          }}
        />
        <p className="quiet by-mouse">{t('picture.drop')}</p>
        {fault !== undefined && (
          <p role="alert" className="fault">
            {fault}
          </p>
        )}
      </section>
      <SeenPicture
        input={input}
        values={values}
        {...(fitted && {
          swapped: fitted.swapped,
          onSwap: (next: boolean) => setSwap(next ? 'always' : 'never'),
        })}
      />
    </>
  )
}

function BroughtPicture({ picture }: { readonly picture: DecodedPicture }) {
  const { t } = useSay()
  const tiles = useMemo(() => {
    const { width, height, rgb } = picture
    const pixels = new Uint8ClampedArray(width * height * 4).fill(255)
    for (let i = 0; i < width * height; i++) pixels.set(rgb.subarray(i * 3, i * 3 + 3), i * 4)
    return { width, height, pictures: [pixels] }
  }, [picture])
  return <TilePicture tiles={tiles} label={t('picture.yours')} className="brought" />
}
