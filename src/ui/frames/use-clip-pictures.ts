import { useEffect, useState } from 'react'
import type { Clip } from './own-types.ts'

/**
 * Small pictures of a clip at these times, each as soon as it is decoded. While others come, those that were there
 * stay, so that nothing flickers under a hand that drags.
 */
export function useClipPictures(
  clip: Clip,
  times: readonly number[],
  longer: number,
): readonly (ImageBitmap | undefined)[] {
  const [pictures, setPictures] = useState<readonly (ImageBitmap | undefined)[]>([])
  const wanted = times.join()
  useEffect(() => {
    const asked = wanted === '' ? [] : wanted.split(',').map(Number)
    const series = clip.pictures(asked, longer)
    let isLeft = false
    const fill = async () => {
      for (let at = 0; ; at++) {
        const next = await series.next()
        if (isLeft && !next.done) next.value.close()
        if (next.done || isLeft) break
        setPictures((before) =>
          asked.map((_, i) => (i === at ? next.value : (before[i] as ImageBitmap | undefined))),
        )
      }
      void series.return(undefined)
    }
    void fill()
    return () => {
      isLeft = true
    }
  }, [clip, wanted, longer])
  return pictures
}
