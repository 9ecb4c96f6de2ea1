import { useEffect, useRef } from 'react'
import type { NodeId } from '../../../graph/document/document.ts'
import { wiringOf } from '../../../graph/document/wiring.ts'
import type { RunView } from '../../../session/run-view.ts'
import { useSlice } from '../../base/signals/use-slice.ts'
import { alongPath } from '../../layout/wires/along-path.ts'
import { useCanvas } from '../canvas-context.tsx'
import styles from './layers.module.css'
import { typeColor } from './type-color.ts'

const TRAVEL_MS = 900
/**
 * No more often than this: where the processor draws, each moving picture takes a tenth of a core from the training.
 */
const LEAST_MS = 3000
const MOST_DOTS = 24

/**
 * What flows while a network trains: whenever an epoch is over, a dot runs once along each wire that leads to its
 * trainer. Still where a person wants things still.
 */
export function FlowLayer() {
  const { view, project } = useCanvas()
  const layer = useRef<HTMLDivElement>(null)
  const begun = useRef(Number.NEGATIVE_INFINITY)
  const epochs = useSlice(project.runs, epochsOf)
  useEffect(() => {
    const now = performance.now()
    const isStill = view.far.value || matchMedia('(prefers-reduced-motion: reduce)').matches
    if (epochs === '' || isStill || now - begun.current < LEAST_MS) return
    begun.current = now
    const reached = wiringOf(project.document.value).beforeAny(atWork(project.runs.value))
    const shapes = view.wires.value.filter(({ wire }) => reached.has(wire.to[0]))
    for (const { path, type } of shapes.slice(0, MOST_DOTS)) {
      const dot = document.createElement('i')
      dot.style.background = typeColor(type)
      layer.current?.append(dot)
      dot.animate(alongPath(path), { duration: TRAVEL_MS, easing: 'ease-in-out' }).onfinish = () =>
        dot.remove()
    }
  }, [epochs, view, project])
  return <div ref={layer} className={styles.flow} aria-hidden="true" />
}

const atWork = (runs: Readonly<Record<NodeId, RunView>>): readonly NodeId[] =>
  Object.values(runs).flatMap(({ status, trainer }) => (status === 'running' ? [trainer] : []))

/** Another text with each epoch of a run at work; empty where there is none. */
const epochsOf = (runs: Readonly<Record<NodeId, RunView>>): string =>
  atWork(runs)
    .map((trainer) => `${trainer} ${runs[trainer]?.epoch}`)
    .join()
