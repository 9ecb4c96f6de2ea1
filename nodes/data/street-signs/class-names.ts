/** In the order of the labels. */
export const NAMES = [
  { en: 'stop', de: 'Stopp' },
  { en: 'give way', de: 'Vorfahrt gewähren' },
  { en: 'priority road', de: 'Vorfahrtstraße' },
  { en: 'no entry', de: 'Einfahrt verboten' },
  { en: 'speed limit', de: 'Tempolimit' },
  { en: 'one-way street', de: 'Einbahnstraße' },
  { en: 'pedestrian crossing', de: 'Fußgängerüberweg' },
  { en: 'roundabout', de: 'Kreisverkehr' },
  { en: 'no parking', de: 'Parkverbot' },
  { en: 'roadworks', de: 'Baustelle' },
] as const
