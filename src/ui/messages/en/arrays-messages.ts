/** What the screen says: arrays of one's own. */
export const arraysMessages = {
  'arrays.choose': 'Choose files…',
  'arrays.count': '{count, plural, one {# array} other {# arrays}}',
  'arrays.reading': 'Reading file {done, number} of {total, number}…',
  'arrays.settings': 'Shape, answers, class names…',
  'arrays.title': 'My arrays',
  'arrays.hint':
    'Examples and answers belong together: the first example to the first answer, and so on. Choose what each array is; no role is given twice.',
  'arrays.role-of': 'What “{name}” is for',
  'arrays.remove': 'Take out “{name}”',
  'arrays.role.x-train': 'examples for training',
  'arrays.role.y-train': 'answers for training',
  'arrays.role.x-validation': 'examples for validation',
  'arrays.role.y-validation': 'answers for validation',
  'arrays.role.x-test': 'examples for testing',
  'arrays.role.y-test': 'answers for testing',
  'arrays.role.class-names': 'names of the classes',
  'arrays.role.unused': 'not used',
  'arrays.shape': 'Shape of an example',
  'arrays.shape-hint':
    'Height × width × channels of a picture, such as 28×28×1, or how many numbers it has. Empty: as guessed from the array.',
  'arrays.channels-first': 'Channels come first',
  'arrays.channels-first-hint':
    'In the array each colour is a picture of its own, as PyTorch has it. If pictures look wrong, try this.',
  'arrays.target': 'The answers are',
  'arrays.target-hint': 'Classes are told apart; numbers are predicted as they are.',
  'arrays.target.guessed': 'as guessed',
  'arrays.target.guessed-as': 'as guessed: {target}',
  'arrays.target.classes': 'classes',
  'arrays.target.numbers': 'numbers',
  'arrays.names': 'Names of the classes',
  'arrays.names-hint': 'In the order of the labels, with commas between them. Empty: the labels themselves.',
} as const
