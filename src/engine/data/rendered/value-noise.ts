import type { Draws } from './draws.ts'

/** Random heights on a lattice with smooth slopes in between: `size × size` numbers from 0 to 1. */
export interface ValueNoise {
  /** Adds noise of `cells` lattice cells a side, from 0 to `amplitude`. */
  add(plane: Float32Array, cells: number, amplitude: number, draws: Draws): void
  /** Replaces the plane by several noises of doubling fineness and halving strength, from 0 to 1. */
  fractal(plane: Float32Array, cells: number, octaves: number, draws: Draws): void
}

const FINEST = 32

export function valueNoise(size: number): ValueNoise {
  const lattice = new Float32Array((FINEST + 1) ** 2)
  const row = new Float32Array(FINEST + 1)

  function add(plane: Float32Array, asked: number, amplitude: number, draws: Draws): void {
    const cells = Math.min(asked, FINEST)
    const corners = cells + 1
    for (let i = 0; i < corners * corners; i++) lattice[i] = draws.unit() * amplitude
    for (let y = 0; y < size; y++) {
      const across = ((y + 0.5) / size) * cells
      const top = Math.floor(across)
      const down = smooth(across - top)
      for (let c = 0; c < corners; c++) {
        const above = lattice[top * corners + c] as number
        row[c] = above + ((lattice[(top + 1) * corners + c] as number) - above) * down
      }
      for (let x = 0; x < size; x++) {
        const along = ((x + 0.5) / size) * cells
        const left = Math.floor(along)
        const start = row[left] as number
        plane[y * size + x] =
          (plane[y * size + x] as number) + start + ((row[left + 1] as number) - start) * smooth(along - left)
      }
    }
  }

  return {
    add,
    fractal(plane, cells, octaves, draws) {
      plane.fill(0)
      // 1 + ½ + ¼ + … scaled to end at 1.
      const first = 0.5 / (1 - 0.5 ** octaves)
      for (let octave = 0; octave < octaves; octave++)
        add(plane, cells << octave, first * 0.5 ** octave, draws)
    },
  }
}

function smooth(t: number): number {
  return t * t * (3 - 2 * t)
}
