import { useProject } from '../../../base/context.tsx'
import { download } from '../../../base/files/download.ts'
import { useText } from '../../../base/language/use-text.ts'
import { useShowNotice } from '../../../base/notices/notice-context.tsx'
import { pngOfSvg } from '../../../pictures/png-of-svg.ts'
import { formatMeasure, MEASURES } from '../../../trainers/measure.ts'
import { isScheduled } from '../../../trainers/rate-curve.ts'
import { hasAccuracy, lossLimit } from '../../curves/chart-data.ts'
import { rateLines } from '../../curves/rate-lines.ts'
import { shortNumber } from '../../shared/short-number.ts'
import { type ComparedEntry, runsOfEntries } from '../compared-entries.ts'
import type { CompareOptions } from './compare-options.ts'
import { comparedData, comparedLines } from './compared-lines.ts'
import { curveCsv } from './curve-csv.ts'
import { curveSvg, PICTURE_FONT } from './curve-svg.ts'
import { unitsAt } from './progress-units.ts'
import { placeText, wholeSpan } from './read-comparison.ts'
import { LETTERS } from './svg-parts.ts'

export type CurveFile = 'png' | 'svg' | 'csv'

/** Pixels of a PNG for each of the picture. */
const SHARPNESS = 2
const SLACK = 1.06

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
    const runs = runsOfEntries(entries)
    const wanted = options.measure === 'both' ? MEASURES : [options.measure]
    const style = getComputedStyle(document.documentElement)
    const hasBegun = runs.some(({ run }) => run.history.loss.length > 0)
    const { lines } = comparedLines(entries, options, hasBegun)
    const isBand = options.band !== 'none' && entries.some(({ runs }) => runs.length > 1)
    const bandName = isBand && tools.node('compare')?.params.band?.options?.[options.band]
    const charts = (hasAccuracy(runs) ? wanted : (['loss'] as const)).map((measure) => ({
      measure,
      lines,
      ...comparedData(entries, lines, measure, options),
      title: [t(`results.${measure}`), bandName].filter(Boolean).join(' · '),
      tick: (value: number) =>
        measure === 'accuracy'
          ? tools.percent(value, 0)
          : tools.number(value, { maximumSignificantDigits: 3 }),
      said: (value: number) => formatMeasure(value, measure, tools),
      logValues: options.logLoss && measure === 'loss',
      limit: lossLimit(runs),
    }))
    return curveSvg({
      entries,
      charts,
      span: wholeSpan(entries, charts[0]!, options),
      unit: t(`compare.unit.${options.by}`),
      place: (value) => placeText(value, options.by, tools),
      logPlaces: options.logProgress,
      wholePlaces: options.by === 'epoch' && hasBegun,
      color: (token) => style.getPropertyValue(token).trim() || '#888',
      widthOf: widthIn(PICTURE_FONT),
      ...(runs.some(({ run }) => isScheduled(run)) && {
        rates: {
          title: t('schedule.strip'),
          lines: rateLines(runs, (run) => unitsAt(run, options.by), options.by !== 'second'),
          said: (rate: number) => shortNumber(rate, tools),
        },
      }),
    })
  }
}

const pngOf = (svg: string) =>
  pngOfSvg(svg, ({ naturalWidth, naturalHeight }) => ({
    width: naturalWidth * SHARPNESS,
    height: naturalHeight * SHARPNESS,
  }))

/** Pixels that words take in a picture: elsewhere letters may be a little wider. */
function widthIn(font: string): (words: string, isStrong?: boolean) => number {
  const pen = document.createElement('canvas').getContext('2d')!
  return (words, isStrong = false) => {
    pen.font = `${isStrong ? 600 : 400} ${LETTERS}px ${font}`
    return pen.measureText(words).width * SLACK
  }
}
