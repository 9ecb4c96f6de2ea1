import { useProject } from '../../../base/context.tsx'
import { download } from '../../../base/files/download.ts'
import { useText } from '../../../base/language/use-text.ts'
import { useShowNotice } from '../../../base/notices/notice-context.tsx'
import { pngOfSvg } from '../../../pictures/png-of-svg.ts'
import { formatMeasure, MEASURES } from '../../../trainers/measure.ts'
import { hasAccuracy, lossLimit } from '../../curves/chart-data.ts'
import type { ComparedEntry } from '../compared-entries.ts'
import type { CompareOptions } from './compare-options.ts'
import { comparedData, comparedLines } from './compared-lines.ts'
import { curveCsv } from './curve-csv.ts'
import { curveSvg, PICTURE } from './curve-svg.ts'
import { placeText } from './read-comparison.ts'

export type CurveFile = 'png' | 'svg' | 'csv'

/** Pixels of a PNG for each of the picture. */
const SHARPNESS = 2

/** Saves the curves as they are shown, as a picture or a table, under the name of the project. */
export function useCurveFile(
  all: readonly ComparedEntry[],
  hidden: ReadonlySet<string>,
  options: CompareOptions,
): (file: CurveFile) => Promise<void> {
  const project = useProject()
  const tools = useText()
  const showNotice = useShowNotice()
  const { t, text } = tools
  return async (file) => {
    const entries = all.filter(({ of }) => !hidden.has(of))
    const name = `${text(project.document.value.title).replaceAll(/[/\\:*?"<>|]/g, '-')} ${t('compare.curves')}.${file}`
    if (file === 'csv') {
      const around = { kept: project.kept.runs.value, groups: project.groups.groups.value }
      return download(name, new Blob([curveCsv(entries, around)], { type: 'text/csv;charset=utf-8' }))
    }
    const svg = picture(entries)
    const blob = file === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg)
    if (blob) download(name, blob)
    else showNotice({ severity: 'error', text: t('compare.no-picture') })
  }

  function picture(entries: readonly ComparedEntry[]): string {
    const runs = entries.flatMap(({ runs, ...entry }) => runs.map((run) => ({ ...entry, run })))
    const wanted = options.measure === 'both' ? MEASURES : [options.measure]
    const style = getComputedStyle(document.documentElement)
    const hasBegun = runs.some(({ run }) => run.history.loss.length > 0)
    const { lines } = comparedLines(entries, options, hasBegun)
    const isBand = options.band !== 'none' && entries.some(({ runs }) => runs.length > 1)
    const bandName = isBand && tools.node('compare')?.params.band?.options?.[options.band]
    return curveSvg({
      entries,
      unit: t(`compare.unit.${options.by}`),
      place: (value) => placeText(value, options.by, tools),
      logPlaces: options.logProgress,
      color: (token) => style.getPropertyValue(token).trim() || '#888',
      charts: (hasAccuracy(runs) ? wanted : (['loss'] as const)).map((measure) => ({
        measure,
        lines,
        ...comparedData(entries, lines, measure, options),
        title: [t(`results.${measure}`), bandName].filter(Boolean).join(' · '),
        tick: (value) =>
          measure === 'accuracy'
            ? tools.percent(value, 0)
            : tools.number(value, { maximumSignificantDigits: 3 }),
        said: (value) => formatMeasure(value, measure, tools),
        logValues: options.logLoss && measure === 'loss',
        limit: lossLimit(runs),
      })),
    })
  }
}

const pngOf = (svg: string) =>
  pngOfSvg(svg, ({ naturalHeight }) => ({
    width: PICTURE.width * SHARPNESS,
    height: naturalHeight * SHARPNESS,
  }))
