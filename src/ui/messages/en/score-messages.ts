/** Words about what a trained network has reached, computes and answers. */
export const scoreMessages = {
  'score.baseline': 'Always answering “{name}” would give {share}.',
  'score.baseline-beside': 'Always answering “{name}” would give {share}: this network has {reached}.',
  'score.table': 'How well each class is recognised',
  'score.class': 'Class',
  'score.precision': 'Precision',
  'score.recall': 'Recall',
  'score.f1': 'F1',
  'score.support': 'Examples',
  'score.mean': 'Mean',
  'score.precision-hint':
    'Of the answers with this class, the share that is right. “–”: it was never answered.',
  'score.recall-hint': 'Of the examples of this class, the share that was recognised.',
  'score.f1-hint': 'One number for both: only high when neither is low.',
  'score.off-by': 'off by, on average',
  'score.exact': 'exact to {digits} digits',
  'score.on-average': 'on average',
  'score.mae': 'Mean absolute error',
  'score.rmse': 'Root mean squared error',
  'score.r2': 'R² (1 is perfect)',
  'score.mean-baseline': 'Always answering the mean would have a root mean squared error of {error}.',
  'advice.means-classes':
    '{share} of {total, plural, one {# {part} example} other {# {part} examples}} {right, plural, one {is} other {are}} right: {every, select, none {none is wrong} most {most are wrong} all {all are wrong} other {about 1 in {every} is wrong}}.',
  'advice.means-guess': 'Always answering “{name}” would give {share}.',
  'advice.means-numbers':
    'On average the answers are off by {error}, on {total, plural, one {# {part} example} other {# {part} examples}}; always answering the mean would be off by {mean}.',
  'advice.means-exact':
    'The answers are {exact} on average, on {total, plural, one {# {part} example} other {# {part} examples}}; always answering the mean would be off by {mean}.',
  'advice.title': 'What to try next',
  'advice.rate-high':
    'The loss jumps up and down: the steps are too large. Try a learning rate of a tenth of {rate}.',
  'advice.rate-low': 'The loss creeps: the steps are small. Try the usual learning rate.',
  'advice.no-hidden-layer': 'The network has no hidden layer, so it can only weigh its inputs. Put one in.',
  'advice.never-answered':
    '“{name}” is never the answer, although {count, plural, one {# example is} other {# examples are}} just that. Look at the matrix: accuracy alone hides it.',
  'advice.overfit':
    'Training {training} is far above validation {validation}: it learns examples by heart. Dropout makes that harder.',
  'advice.overfit-loss':
    'The loss of the training ({training}) is far below that of the validation ({validation}): it learns examples by heart.',
  'advice.overfit-still':
    'Training {training} is still far above validation {validation}: it learns examples by heart.',
  'advice.augment': 'Turned and shifted copies of the pictures give it more to learn from.',
  'advice.more-data': 'More or more varied examples help most.',
  'advice.still-falls':
    'The loss was still falling after {epochs, plural, one {# epoch} other {# epochs}}: train longer.',
  'advice.go-on': 'The loss was still falling when it was stopped: let it go on.',
  'advice.larger-network': 'It has learned what this network can: try a larger one.',
  'advice.guessing':
    'That is no better than always answering the same. Check what arrives at the network and what it is to answer.',
  'advice.good': 'Little is left to gain. Look at the examples that are wrong: could you tell?',
  'advice.good-numbers':
    'Little is left to gain. Look at the points farthest from the line, or ask it about a value it has never seen.',
  'advice.done': 'Done: {change}.',
  'score.threshold': 'Threshold',
  'score.roc': 'ROC curve',
  'score.pr': 'Precision and recall',
  'score.auc': 'AUC {auc}',
  'score.false-alarms': 'false alarms',
  'score.found': 'found',
  'score.answered': 'Answer {name}',
  'score.is': 'is {name}',
  'score.at-threshold': 'At threshold {threshold}',
  'score.roc-label': 'ROC curve, area {auc}; at the threshold {found} found, {alarms} false alarms.',
  'score.pr-label': 'Precision and recall; at the threshold precision {precision}, recall {recall}.',
  'score.counts': 'Right and wrong at this threshold',
  'score.plot-line':
    '{input} to the right, {output} upwards: {count, plural, one {# example} other {# examples}} and what the network answers.',
  'score.plot-predicted':
    'Real {output} to the right, predicted upwards: {count, plural, one {# example} other {# examples}}. On the diagonal the prediction is right.',
  'score.real': '{name}, real',
  'score.predicted': '{name}, predicted',
  'score.plot-small':
    '{count, plural, one {# example} other {# examples}} as points and what the network answers.',
  'score.no-formula': 'This network is no row of Dense layers, so its weights cannot be said as formulas.',
  'score.needs-training': 'Nothing has been learned yet: start the trainer.',
  'score.layer': 'Layer {name}',
  'score.weight-pictures': 'One picture of weights for each unit: bright counts for it, blue against it.',
  'score.weight-picture': 'Weights of unit {name}',
  'score.untrained': 'untrained',
  'score.start-weights': 'Not trained yet: these answers come from random start weights.',
  'score.answers': 'Answers',
  'score.answer': 'Answer',
  'score.add-row': 'Another question',
  'score.remove-row': 'Remove row {row}',
  'score.feature-of-row': '{feature}, row {row}',
  'score.type-here': 'Type numbers below.',
  'score.type-in-view': 'Select it to type numbers.',
  'score.draw-in-view': 'Select it to draw.',
  'score.draw':
    'Draw here with mouse, finger or pen. Arrow keys move the pen, the space bar puts it down and lifts it.',
  'score.clear': 'Clear',
  'score.as-seen': 'As the network sees it',
  'score.sure': '{name} ({share})',
  'score.really': 'Really: {value}.',
  'score.bars': 'Probabilities: {best} with {share}.',
} as const
