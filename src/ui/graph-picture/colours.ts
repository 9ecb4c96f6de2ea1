import type { PortType } from '../../graph/values/port-value.ts'

/** The colours of the light theme: a picture has no theme to follow (tests compare them with tokens.css). */
export const COLOURS = {
  ground: '#f6f5f1',
  card: '#ffffff',
  panel: '#fffefb',
  line: '#e4e1d8',
  'line-strong': '#8b877c',
  ink: '#22211d',
  muted: '#68645b',
  danger: '#b3261e',
  data: '#0f8b8d',
  network: '#4f5bd5',
  optimizer: '#c77700',
  schedule: '#2a72ad',
  loss: '#8c5b3f',
  model: '#b0338f',
  metrics: '#2e8b3d',
  image: '#b8433f',
  weights: '#5d6b7a',
  start: '#7d6a00',
} as const satisfies Readonly<Record<PortType, string>> & Readonly<Record<string, string>>
