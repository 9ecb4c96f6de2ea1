/** In the order of the labels (https://github.com/zalandoresearch/fashion-mnist#labels). */
export const NAMES = [
  { en: 'T-shirt', de: 'T-Shirt' },
  { en: 'trousers', de: 'Hose' },
  { en: 'pullover', de: 'Pullover' },
  { en: 'dress', de: 'Kleid' },
  { en: 'coat', de: 'Mantel' },
  { en: 'sandal', de: 'Sandale' },
  { en: 'shirt', de: 'Hemd' },
  { en: 'trainer', de: 'Turnschuh' },
  { en: 'bag', de: 'Tasche' },
  { en: 'boot', de: 'Stiefel' },
] as const
