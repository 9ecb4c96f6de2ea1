import { useEffect, useState } from 'react'
import type { Sketches } from './sketch.ts'
import address from './sketches.json?url'

let asked: Promise<Sketches> | undefined

/** Fetched once; what failed is asked for again the next time. */
function fetchSketches(): Promise<Sketches> {
  asked ??= fetch(address)
    .then((response) => {
      if (!response.ok) throw new Error(`${response.status} ${address}`)
      return response.json() as Promise<Sketches>
    })
    .catch((error: unknown) => {
      asked = undefined
      throw error
    })
  return asked
}

/** The sketches of the shipped graphs: nothing while they come, none where they cannot be had. */
export function useSketches(): Sketches | undefined {
  const [sketches, setSketches] = useState<Sketches>()
  useEffect(() => {
    let isWanted = true
    fetchSketches().then(
      (fetched) => isWanted && setSketches(fetched),
      () => isWanted && setSketches({}),
    )
    return () => {
      isWanted = false
    }
  }, [])
  return sketches
}
