/** What the screen says: library. */
export const libraryMessages = {
  'library.search': 'Search nodes',
  'library.clear': 'Clear the search',
  'library.data': 'Data',
  'library.layer': 'Network',
  'library.training': 'Training',
  'library.result': 'Look inside',
  'library.experiment': 'Experiment without training',
  'library.nothing': 'Nothing is called “{query}”.',
  'library.found': '{count, plural, one {# node} other {# nodes}}',
  'library.wants-room': 'Building wants a larger screen.',
  'library.how': 'Drag onto the canvas, or press Enter to add.',
  'library.added': '{title} was added.',
} as const
