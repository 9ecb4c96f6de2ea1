import { useEffect, useRef, useState } from 'react'
import type { Network } from './network.ts'

/** What is asked: the numbers of one raw example; nothing while they are not complete. */
export type Example = ArrayLike<number> | undefined

/** The latest answer to the latest question; what was asked in between is left out. Nothing while nothing is asked. */
export function useAnswer(network: Network, example: Example) {
  const [answer, setAnswer] = useState<Float32Array>()
  const latest = useRef(example)
  const busy = useRef(false)
  useEffect(() => {
    latest.current = example
    if (busy.current) return
    busy.current = true
    void (async () => {
      try {
        for (let asked: Example | null = null; asked !== latest.current; ) {
          asked = latest.current
          setAnswer(asked && (await network.ask(asked)))
        }
      } finally {
        // In the same breath as the look at the latest: what comes in between would never be asked.
        busy.current = false
      }
    })()
  }, [network, example])
  return answer
}
