import { useEffect, useState } from 'react'

/** Steps a second. */
export const SPEEDS = [1, 2, 5, 15] as const
export type Speed = (typeof SPEEDS)[number]

export interface Player {
  readonly playing: boolean
  readonly speed: Speed
  setSpeed(speed: Speed): void
  play(): void
  pause(): void
}

/**
 * Calls `onTick` at the speed chosen while it plays. It begins only when a person presses play, and stops by itself
 * where `onTick` says that there is no more.
 */
export function usePlayer(onTick: () => boolean, begin: Speed = 2): Player {
  const [playing, setPlaying] = useState(false)
  const [speed, setSpeed] = useState<Speed>(begin)
  useEffect(() => {
    if (!playing) return
    const timer = setTimeout(() => {
      if (!onTick()) setPlaying(false)
    }, 1000 / speed)
    return () => clearTimeout(timer)
  })
  return { playing, speed, setSpeed, play: () => setPlaying(true), pause: () => setPlaying(false) }
}
