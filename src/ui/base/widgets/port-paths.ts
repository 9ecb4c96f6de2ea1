import type { PortType } from '../../../graph/values/port-value.ts'

/**
 * Colour and shape of each type of port, the same on ports, in the library and in the inspector: nobody has to tell
 * them apart by colour alone. Drawn around 0,0 with a radius of about 5.
 */
export const PORT_PATHS: Readonly<Record<PortType, string>> = {
  data: 'M-4.6 0a4.6 4.6 0 1 0 9.2 0a4.6 4.6 0 1 0-9.2 0z',
  network:
    'M-4.2-3a1.2 1.2 0 0 1 1.2-1.2h6a1.2 1.2 0 0 1 1.2 1.2v6a1.2 1.2 0 0 1-1.2 1.2h-6a1.2 1.2 0 0 1-1.2-1.2z',
  optimizer: 'M0-5.4 5.4 0 0 5.4-5.4 0z',
  schedule: 'M-5-5H-1.7V-1.7H1.7V1.7H5V5H-5z',
  loss: 'M0-5 5.2 4.2H-5.2z',
  model: 'M-2.7-4.7h5.4L5.4 0 2.7 4.7h-5.4L-5.4 0z',
  metrics: 'M-1.8-5h3.6v3.2H5v3.6H1.8V5h-3.6V1.8H-5v-3.6h3.2z',
  image: 'M-5.2-3.6H5.2V3.6H-5.2z',
  weights: 'M-5-3.4 0 5 5-3.4 0-1z',
  start: 'M-3.6-4.8 5 0-3.6 4.8z',
}
