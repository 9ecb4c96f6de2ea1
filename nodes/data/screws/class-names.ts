/** In the order of the labels. */
export const NAMES = [
  { en: 'internal hex', de: 'Innensechskant' },
  { en: 'Phillips', de: 'Kreuzschlitz (Phillips)' },
  'Pozidriv',
  { en: 'hex', de: 'Sechskant' },
  'Torx',
] as const
