import { useMemo, useState } from 'react'
import { nodeTitle } from '../../../../graph/check/node-title.ts'
import type { NodeId } from '../../../../graph/document/document.ts'
import { useProject } from '../../../base/context.tsx'
import { useText } from '../../../base/language/use-text.ts'
import { useSlice } from '../../../base/signals/use-slice.ts'
import { Segments } from '../../../base/widgets/segments.tsx'
import { runLook } from '../../../trainers/run-palette.ts'
import shared from '../../shared/view.module.css'
import { EpochBar } from '../answers/epoch-bar.tsx'
import type { ComparePartProps } from '../compare-part.ts'
import { eachRun, runName } from '../each-run.ts'
import { Pages, usePage } from '../pages.tsx'
import { FIGURES, type LayerFigure, type LayerLine, layerLines } from './layer-lines.ts'
import styles from './layers.module.css'
import { type NamedLine, SizeChart } from './size-chart.tsx'

/** Charts that are drawn at once. */
const PAGE = 12

type Beside = 'runs' | 'layers'

/** How large weights, gradients and updates of each layer are over the epochs, and how many relu units are dead. */
export function LayersPart({ runs: all }: ComparePartProps) {
  const tools = useText()
  const { t } = tools
  const runs = useMemo(() => eachRun(all), [all])
  const [figure, setFigure] = useState<LayerFigure>('gradients')
  const [beside, setBeside] = useState<Beside>('runs')
  const [wanted, show] = useState<number>()
  const lines = useMemo(() => layerLines(runs, figure), [runs, figure])
  const epochs = useMemo(
    () => [...new Set(lines.flatMap((line) => line.epochs))].sort((a, b) => a - b),
    [lines],
  )
  const layers = useMemo(() => [...new Set(lines.map(({ layer }) => layer))], [lines])
  const names = useLayerNames(layers)
  const last = epochs.at(-1)
  const epoch = wanted !== undefined && epochs.includes(wanted) ? wanted : last
  const named = (line: LayerLine): NamedLine => {
    const shown = runs[line.run]!
    // Of one run, its layers are told by colour and mark in their order; of one layer, runs look as everywhere.
    return beside === 'runs'
      ? { ...line, name: names.get(line.layer)!, look: runLook(layers.indexOf(line.layer)) }
      : { ...line, name: runName(shown, tools), look: shown.look }
  }
  const charts =
    beside === 'runs'
      ? runs.map((shown, place) => ({
          key: shown.run.run,
          title: runName(shown, tools),
          look: shown.look,
          lines: lines.filter((line) => line.run === place).map(named),
        }))
      : layers.map((layer) => ({
          key: layer,
          title: names.get(layer)!,
          look: undefined,
          lines: lines.filter((line) => line.layer === layer).map(named),
        }))
  const page = usePage(
    charts.filter((chart) => chart.lines.length > 0),
    PAGE,
  )
  return (
    <div className={styles.part}>
      <div className={styles.head}>
        {epoch !== undefined && <EpochBar epochs={epochs} epoch={epoch} onChange={show} />}
        <Segments<LayerFigure>
          label={t('compare.figure')}
          options={FIGURES.map((each) => [each, t(`compare.figure-${each}`)])}
          value={figure}
          onChange={setFigure}
        />
        {runs.length > 1 && (
          <Segments<Beside>
            label={t('compare.beside')}
            options={[
              ['runs', t('compare.beside-runs')],
              ['layers', t('compare.beside-layers')],
            ]}
            value={beside}
            onChange={setBeside}
          />
        )}
      </div>
      {epoch === undefined ? (
        <p className={shared.muted}>{t(figure === 'dead' ? 'compare.no-relus' : 'compare.no-layers')}</p>
      ) : (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled with the keyboard */}
          <section className={styles.charts} aria-label={t('compare.layers')} tabIndex={0}>
            {page.shown.map(({ key, ...chart }) => (
              <SizeChart key={key} {...chart} all={lines} figure={figure} epoch={epoch} last={last!} />
            ))}
          </section>
          <Pages {...page} />
          <p className={styles.note}>{t(figure === 'dead' ? 'compare.dead-means' : 'compare.size-means')}</p>
        </>
      )}
    </div>
  )
}

/** What the layers are called, numbered where several have the same name. */
function useLayerNames(layers: readonly NodeId[]): ReadonlyMap<NodeId, string> {
  const project = useProject()
  const { text } = useText()
  const titles = useSlice(project.checked, (graph) =>
    layers.map((layer) => text(nodeTitle(graph, layer))).join('\n'),
  )
  return useMemo(() => {
    const plain = titles.split('\n')
    return new Map(
      layers.map((layer, i) => {
        const name = plain[i]!
        const nth = plain.slice(0, i + 1).filter((other) => other === name).length
        return [layer, plain.filter((other) => other === name).length > 1 ? `${name} ${nth}` : name] as const
      }),
    )
  }, [layers, titles])
}
