import { messageTable } from './message-table.ts'

export const controlMessages = messageTable({
  en: {
    'control.reset': 'back to the default',
    'control.height': 'height',
    'control.width': 'width',
    'control.square': 'Same height and width',
    'control.all-classes': 'All',
    'control.class': 'Class {index}',
    'control.last-class': 'At least one class has to stay.',
    'control.slider': '{label}, slider',
    'problem.fix': 'Fix it',
    'problem.unknown': 'Something is wrong here ({code}).',
  },
  de: {
    'control.reset': 'zurück zur Vorgabe',
    'control.height': 'Höhe',
    'control.width': 'Breite',
    'control.square': 'Höhe und Breite gleich',
    'control.all-classes': 'Alle',
    'control.class': 'Klasse {index}',
    'control.last-class': 'Mindestens eine Klasse muss bleiben.',
    'control.slider': '{label}, Schieberegler',
    'problem.fix': 'Beheben',
    'problem.unknown': 'Hier stimmt etwas nicht ({code}).',
  },
})
