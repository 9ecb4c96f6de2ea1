/** What is shown of learning rates. */
export const scheduleMessages = {
  'schedule.rates': 'Learning rates',
  'schedule.strip': 'Learning rate',
  'schedule.rate': 'learning rate',
  'schedule.epochs': 'epochs',
  'schedule.step': 'Step',
  'schedule.card':
    'The learning rate before training: {first} in the first step, {last} in the last of {steps, number}, over {epochs, plural, one {# epoch} other {# epochs}}.',
  'schedule.card-peak':
    'The learning rate before training: {first} in the first step, {highest} at most, {last} in the last of {steps, number}, over {epochs, plural, one {# epoch} other {# epochs}}.',
  'schedule.ends': '{first} → {last}',
  'schedule.ends-peak': '{first} → {highest} → {last}',
  'schedule.steps': '{steps, plural, one {# step} other {# steps}}',
  'schedule.at': 'Step {step, number}, in epoch {epoch, number}: learning rate {rate}',
  'schedule.over': 'The training is over by then.',
  'schedule.unwired':
    'Not wired to an optimizer of a trainer yet: shown for 10 epochs of 32 steps at a learning rate of 0.001.',
  'schedule.assumed': 'How many steps an epoch has is not known before there is data: shown for 32.',
  'rate-test.title': 'Learning-rate range test',
  'rate-test.find': 'Find a learning rate',
  'rate-test.about':
    'Trains for at most {steps, number} steps, while the learning rate grows from almost nothing to far too much, and looks at the loss. Nothing of it is kept.',
  'rate-test.no-trainer': 'First wire it to a trainer.',
  'rate-test.trainer': 'Trainer',
  'rate-test.start': 'Start the test',
  'rate-test.again': 'Test again',
  'rate-test.stop': 'Stop the test',
  'rate-test.preparing': 'Getting ready …',
  'rate-test.running': 'Step {step, number} of {steps, number}',
  'rate-test.done': 'Done: {step, number} steps.',
  'rate-test.blew-up': 'Ended after {step, number} steps: the loss blew up.',
  'rate-test.stopped': 'Stopped.',
  'rate-test.failed': 'Failed.',
  'rate-test.axes': 'Loss of each batch (thin) and smoothed, over the learning rate',
  'rate-test.axes-advised':
    'Loss of each batch (thin) and smoothed, over the learning rate. Dashed: the suggestion.',
  'rate-test.read': 'Loss over the learning rate',
  'rate-test.at': 'Step {step, number}: learning rate {rate}, loss {loss}, smoothed {smoothed}',
  'rate-test.stale': 'The network, the data or the optimizer has changed since this test.',
  'rate-test.schedule':
    'The optimizer has a schedule. The test leaves it out; afterwards the schedule changes the rate you set: most begin with it, one cycle and a warm-up rise to it.',
  'rate-test.shared':
    'The optimizer belongs to {trainers, number} trainers: a rate that is set here holds for all of them, and this test is about one.',
  'rate-test.take': 'Set the learning rate to {rate}',
  'rate-test.is-set': 'The optimizer’s learning rate is {rate}.',
}
