/** What is said about runs side by side. */
export const compareSentences = {
  'differ-in-nothing': 'They differ in nothing.',
  'differ-in-one': 'They differ only in: {what}.',
  'differ-in-more':
    'They differ in {count, number} things: {what}. So nobody can tell which of them made the difference; to find out, change one at a time.',
  'differ-and-more': '{what} and {more, number} more',
  'differ-more-values': '{more, number} more',
  'differ-seed': 'seed',
  'differ-start': 'start weights',
  'differ-data': 'data',
  'differ-wiring': 'wires',
  'differ-with': 'with',
  'differ-without': 'without',
  'differ-on': 'on',
  'differ-off': 'off',
  'group-ahead':
    'On average over {paired, select, yes {{count, plural, one {one seed} other {the same # seeds}}} other {seeds of their own}}, “{name}” is ahead of “{other}”: {figure, select, accuracy {it answers {size, number} percentage points more of the examples correctly} other {its loss is lower by {size, number}}}.',
  'group-same':
    '“{name}” and “{other}” come to exactly the same with {count, plural, one {the one seed that both have} other {each of the # seeds}}.',
  'group-same-mean': '“{name}” and “{other}” come to the same on average.',
  'group-more-than-chance':
    'That is hardly chance: if both were equally good, seeds alone would make a difference this large in {tiny, select, yes {fewer than 1 of 1000} other {about {share, number} of 100}} such comparisons ({test, select, welch {Welch’s t-test} other {paired t-test}}, p {tiny, select, yes {<} other {=}} {p, number}).',
  'group-may-be-chance':
    'That may well be chance: even if both were equally good, seeds alone would make a difference this large in about {share, number} of 100 such comparisons ({test, select, welch {Welch’s t-test} other {paired t-test}}, p = {p, number}). It does not mean that they are equally good.',
  'group-tests':
    'p is corrected for {tests, number} tests (Holm), because whoever tests often finds something by chance.',
  'group-hangs-on':
    'It hangs on a single seed: without seed {seed} the answer would be the other one. More seeds make it firm.',
  'group-few-seeds':
    'With {count, number} seeds the test has to trust that differences are spread like a bell curve, which nobody can see from so few.',
  'group-needed':
    'To find a difference of this size in 4 of 5 tries takes {needed, plural, one {# seed} other {# seeds}}.',
  'group-needs-more': 'To find a difference this small would take more than {most, number} seeds.',
  'group-apart':
    'They have too few seeds in common to be compared seed by seed; with the same seeds fewer usually do.',
  'group-too-few':
    'Whether that is chance, {count, plural, one {a single seed} other {# seeds}} cannot tell: it takes at least {fewest, number}, better 10.',
  'group-no-spread':
    'The difference is exactly the same with each of {count, plural, one {# seed} other {the # seeds}}. Where nothing varies there is nothing to test.',
  'group-failed':
    '{failed, plural, one {One run failed and is} other {# runs failed and are}} left out, which may make a group look better than it is.',
  'rate-by-lowest':
    'Suggestion: {rate, number}. The smoothed loss is lowest at {lowest, number} and rises behind it: there the steps are too large. A tenth of that is a usual choice. The loss falls fastest at {steepest, number}.',
  'rate-by-steepest':
    'Suggestion: {rate, number}. There the smoothed loss falls fastest. It does not rise again behind it, so its lowest point says nothing about steps that are too large.',
  'rate-unknown':
    'No suggestion: the loss hardly fell, at none of these rates more than it varies from batch to batch.',
  'rate-blew-up-at-once':
    'No suggestion: the loss blew up before it had fallen. Numbers that are too large, at the input or to be predicted, are the usual reason: scale them and test again.',
  'rate-test-crashed':
    'The range test has stopped unexpectedly ({reason}). The graph is not affected. Start the test again.',
  'rate-test-ended':
    'The browser has ended the range test without saying why; usually the computer has no memory left for it. Start it again; if that happens once more, use smaller batches or close other programs.',
  'rate-test-silent':
    'The range test has given no sign of life for {seconds, plural, one {# second} other {# seconds}} and was ended. Start it again.',
  'rate-test-not-begun':
    'The range test did not begin: twice nothing came of it for {seconds, plural, one {# second} other {# seconds}}. Reload the page and start it again; if that does not help, close other tabs and programs.',
  'rate-cut-short': 'No suggestion: the test ended before the loss rose again. Let it run to its end.',
} as const
