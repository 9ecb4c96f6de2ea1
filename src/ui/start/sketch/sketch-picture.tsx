import { useMemo } from 'react'
import { runLook } from '../../trainers/run-palette.ts'
import type { Sketch, SketchPlot } from './sketch.ts'
import styles from './sketch-picture.module.css'

/** Pictures and curves of a shipped graph, small. Decoration: the title says what it is. */
export function SketchPicture({ sketch }: { readonly sketch: Sketch }) {
  return (
    <span className={styles.sketch} aria-hidden="true">
      {sketch.rows.length > 0 && (
        <span className={styles.rows} data-only={sketch.plots.length === 0 || undefined}>
          {sketch.rows.map((row, at) => (
            <span key={at} className={styles.row}>
              {row.map((tile, place) => (
                <img
                  key={place}
                  alt=""
                  src={`data:image/png;base64,${tile.png}`}
                  width={tile.width}
                  height={tile.height}
                />
              ))}
            </span>
          ))}
        </span>
      )}
      {sketch.plots.map((plot, at) => (
        <Plot key={at} plot={plot} />
      ))}
    </span>
  )
}

const [WIDTH, HEIGHT, MARGIN] = [120, 100, 8]
const x = (share: number) => MARGIN + share * (WIDTH - 2 * MARGIN)
const y = (share: number) => HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN)

function Plot({ plot }: { readonly plot: SketchPlot }) {
  const drawn = useMemo(() => plot.series.map((points, place) => ({ points, look: runLook(place) })), [plot])
  return (
    <svg className={styles.plot} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} focusable="false" aria-hidden="true">
      <path className={styles.axes} d={`M${x(0)} ${y(1)}V${y(0)}H${x(1)}`} />
      {drawn.map(({ points, look }) =>
        plot.kind === 'lines' ? (
          <polyline
            key={look.token}
            className={styles.line}
            stroke={look.color}
            points={points.map(([along, up]) => `${x(along)},${y(up)}`).join(' ')}
          />
        ) : (
          points.map(([along, up], place) => (
            <circle
              key={`${look.token} ${place}`}
              cx={x(along)}
              cy={y(up)}
              r={points.length > 50 ? 1.6 : 3.5}
              fill={look.color}
            />
          ))
        ),
      )}
    </svg>
  )
}
