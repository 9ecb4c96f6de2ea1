/** What the screen says: networks that are taken along. */
export const networkMessages = {
  'network.take': 'Take the network along …',
  'network.title': 'Take the network along',
  'network.whose': 'Network of',
  'network.trained':
    'With the weights of its latest run, {within, select, yes {in the middle of epoch {epoch, number}} other {after {epoch, plural, one {# epoch} other {# epochs}}}}.',
  'network.right':
    'It was right on {share} of {count, plural, one {# {part, select, test {test} validation {validation} other {training}} example} other {# {part, select, test {test} validation {validation} other {training}} examples}}.',
  'network.untrained':
    'This network is not trained yet: it leaves with its start weights, and its answers are guesses.',
  'network.changed':
    '{what, select, data {The data has} other {The network has}} changed since its latest run, so it leaves with start weights. Run it again to take it along trained, or undo the change.',
  'network.none': 'There is no network to take along yet: first mend what is wrong before this trainer.',
  'network.gathering': 'Asking the network about examples …',
  'network.writing': 'Writing the file …',
  'network.checking': 'Reading the file back and asking it the same …',
  'network.done':
    '{file}, {size}: checked on {count, plural, one {# example} other {# examples}}, same answers{isSame, select, yes { to the last digit} sure { (at most {difference} apart: single precision is no more exact where a network is so sure)} other { (at most {difference} apart)}}.',
  'network.promise':
    'Scaling and the other steps that prepare an example go with it, so it takes examples as the data has them. Each file is checked before you get it.',
} as const
