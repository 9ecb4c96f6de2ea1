/** Sentences about graph files and about what a graph may be. */
export const fileSentences = {
  'file-empty': 'The file is empty.',
  'file-too-large':
    'The file has {megabytes, number} MB; a graph file has at most {most, number} MB. Is it one?',
  'file-not-json':
    'The file is not a graph: it cannot be read after line {line, number}. It may be cut short or damaged.',
  'file-not-a-graph': 'The file is readable, but it is no Faltwerk graph: it has no “{field}”.',
  'file-too-deep': 'The file is nested too deeply for a graph.',
  'file-too-many':
    'The file has {count, number} {what, select, nodes {nodes} wires {wires} other {parts}}; at most {most, number} can be opened.',
  'file-newer':
    'This file was made by a newer version of Faltwerk (format {format}; known here: {known}). Update the page to open it.',
  'file-entry-dropped':
    '“{id}” in the file is no {what, select, nodes {node} wires {wire} notes {note} other {frame}} and was left out.',
  'file-repaired': '“{id}”: the field “{field}” in the file was unusable; a usual value stands in its place.',
  'file-renamed': '“{id}” cannot be a name in a graph; it is called “{to}” now.',
  'file-field-dropped': '“{id}”: the field “{field}” in the file was unusable and was left out.',
  'file-part-dropped':
    'The {what, select, nodes {nodes} wires {wires} notes {notes} other {frames}} in the file are no list with a name for each and were left out.',
  'file-repeated': '“{id}” stands in the file more than once; only the last was taken.',
  'file-number-dropped': '“{id}” in the file is a number too large to be kept; nothing stands in its place.',
  'file-letters-lost':
    '{count, plural, one {# letter} other {# letters}} in the file could not be read, because it is not stored as UTF-8; “�” stands there instead.',
  'graph-too-large':
    'A graph can have at most {most, number} MB; this one would have {megabytes, number} MB. Take something large out first, such as a table.',
  'graph-too-many':
    'A graph can have at most {most, number} {what, select, nodes {nodes} wires {wires} notes {notes} other {frames}}; this one would have {count, number}.',
  'graph-too-deep': 'This is nested too deeply for a graph.',
  'text-too-long': 'A text in a graph can have at most {most, number} letters.',
  'too-far-out': 'That is too far from the middle of the canvas.',
  'keras-without-plateau':
    'What waits for a plateau stays behind: a .keras file has no callbacks, so the learning rate stays at {rate, number} there. The project for Keras takes it along, in train.py.',
  'keras-cycle-in-pieces':
    'Keras has no schedule of one cycle: the file has its rates in pieces of one rate each, at most 1,000. The project for Keras has the cycle itself, in train.py.',
} as const
