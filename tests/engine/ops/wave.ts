import type { Input } from './both-backends.ts'

/** Numbers of both signs that never repeat; quicker to draw than one by one where there are thousands. */
export function wave(shape: readonly number[], step: number): Input {
  const length = shape.reduce((a, b) => a * b, 1)
  return { shape, values: Array.from({ length }, (_, i) => Math.sin(i * step + i * i * 0.001)) }
}
