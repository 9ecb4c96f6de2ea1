/** What is shown of learning rates. */
export const scheduleMessages = {
  'schedule.rates': 'Learning rates',
  'schedule.rate': 'learning rate',
  'schedule.epochs': 'epochs',
  'schedule.step': 'Step',
  'schedule.card':
    'The learning rate before training: {first} in the first step, {last} in the last of {steps, number}, over {epochs, plural, one {# epoch} other {# epochs}}.',
  'schedule.ends': '{first} → {last} · {steps, plural, one {# step} other {# steps}}',
  'schedule.at': 'Step {step, number}, in epoch {epoch, number}: learning rate {rate}',
  'schedule.over': 'The training is over by then.',
  'schedule.unwired':
    'Not wired to an optimizer of a trainer yet: shown for 10 epochs of 32 steps at a learning rate of 0.001.',
}
