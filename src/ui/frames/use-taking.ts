import { useEffect, useRef, useState } from 'react'
import type { Problem } from '../../graph/document/problem.ts'
import type { Part } from '../../graph/values/port-value.ts'
import { useProject } from '../base/context.tsx'
import type { TakenPicture } from '../base/own-data-types.ts'
import type { Clip, FrameChoice, Square } from './own-types.ts'

export type TakingState =
  | { readonly kind: 'idle' }
  /** So many have come. */
  | { readonly kind: 'running'; readonly count: number }
  | {
      readonly kind: 'ended'
      readonly count: number
      /** Missing where they went into a file. */
      readonly className?: string
      readonly isCancelled: boolean
      readonly problem?: Problem
    }

/** Where taken frames go. */
export interface Destination {
  readonly className: string
  /** Missing where they are divided as the node says. */
  readonly part?: Part
}

/** All frames of one press belong to one piece of `work`, which is undone as one. */
export type AddFrame = (frame: TakenPicture, to: Destination, work: string) => void

/** Frames on their way to the disk: of the largest clips they take some 80 MB. */
const MOST_PENDING = 4

/** Takes frames of a clip, one after the other, until all have come or somebody cancels. */
export function useTaking(clip: Clip, addFrame: AddFrame, written: () => Promise<void>) {
  const { intake } = useProject().ownData
  const [state, setState] = useState<TakingState>({ kind: 'idle' })
  const run = useRef<{ isCancelled: boolean }>(undefined)
  const cancel = () => {
    if (run.current) run.current.isCancelled = true
  }
  useEffect(() => cancel, [])

  /** Why a frame could not be kept. */
  async function keep(
    { width, height, rgba, time }: FrameOf<Clip>,
    to: Destination,
    work: string,
  ): Promise<Problem | undefined> {
    const at = time.toFixed(2).padStart(7, '0')
    const name = `${clip.name.replace(/\.[^.]*$/, '')}-${at}s.png`
    const kept = await intake.frame({ width, height, data: rgba }, name)
    if (!kept.ok) return kept.problems[0]
    addFrame(kept.value, to, work)
    return undefined
  }

  async function take(choice: FrameChoice, square: Square, to: Destination): Promise<void> {
    const mine = { isCancelled: false }
    run.current = mine
    const work = `frames ${crypto.randomUUID?.() ?? Date.now()}`
    const frames = clip.frames(choice, square)
    let count = 0
    let problem: Problem | undefined
    // Frames go on being decoded while those before them are on their way to the disk.
    const keeping = new Set<Promise<void>>()
    setState({ kind: 'running', count })
    while (!mine.isCancelled && !problem) {
      const next = await frames.next()
      if (next.done) {
        problem ??= next.value
        break
      }
      if (mine.isCancelled) break
      const kept = keep(next.value, to, work).then((refused) => {
        keeping.delete(kept)
        if (refused) problem ??= refused
        else setState({ kind: 'running', count: ++count })
      })
      keeping.add(kept)
      if (keeping.size >= MOST_PENDING) await Promise.race(keeping)
    }
    await Promise.all(keeping)
    // Only then nothing of it is lost in a reload.
    await written()
    void frames.return(undefined)
    const { className } = to
    setState({ kind: 'ended', count, className, isCancelled: mine.isCancelled, ...(problem && { problem }) })
  }

  /** The frames as pictures in a zip file; nothing where somebody cancelled it. */
  async function zip(choice: FrameChoice, square: Square): Promise<Blob | undefined> {
    const mine = { isCancelled: false }
    run.current = mine
    const series = clip.zipped(choice, square)
    let count = 0
    let file: Blob | undefined
    let problem: Problem | undefined
    setState({ kind: 'running', count })
    while (!mine.isCancelled && !file) {
      const next = await series.next()
      if (next.done) {
        problem = next.value
        break
      }
      if (typeof next.value === 'number') {
        count = next.value
        setState({ kind: 'running', count })
      } else file = next.value
    }
    void series.return(undefined)
    const { isCancelled } = mine
    setState({ kind: 'ended', count, isCancelled, ...(problem && { problem }) })
    return file
  }

  return { state, take, zip, cancel }
}

type FrameOf<C extends Clip> = Extract<
  Awaited<ReturnType<ReturnType<C['frames']>['next']>>,
  { done?: false }
>['value']
