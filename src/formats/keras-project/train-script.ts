import type { Language } from '../../graph/base/text.ts'
import type { Augmentation, EarlyStopping, Plan } from '../../graph/plan/plan.ts'
import { dataLayers } from '../networks/data-layers.ts'
import type { PortableNetwork } from '../networks/portable-network.ts'
import { buildLines } from './build-code.ts'
import { fillTemplate } from './fill-template.ts'
import { MONITORS } from './monitors.ts'
import { optimizerCall, optimizerLines } from './optimizer-code.ts'
import { PROJECT_WORDS, type ProjectWords } from './project-words.ts'
import template from './python/train.py?raw'
import { callLines, floatLiteral, literal } from './python-text.ts'
import { plateauLines, scheduleClass } from './schedule-code.ts'

const LOSSES: Readonly<Record<Plan['loss'], string>> = {
  'categorical-crossentropy': 'categorical_crossentropy',
  'binary-crossentropy': 'binary_crossentropy',
  'mean-squared-error': 'mean_squared_error',
  'mean-absolute-error': 'mean_absolute_error',
}

/** The whole experiment as a program for Keras. */
export function trainScript(network: PortableNetwork, language: Language): string {
  const { plan, targetScale, answer } = network
  const { training } = plan
  const words = PROJECT_WORDS[language]
  const augmentations = augmentationsOf(plan)
  const areClasses = plan.target === 'classes'
  const compiled = optimizerCall(plan.optimizer)
  return fillTemplate(
    template,
    language,
    {
      imports: augmentations.length > 0 ? ['from augment import augment'] : [],
      settings: [
        `EPOCHS = ${training.epochs}`,
        `BATCH_SIZE = ${training.batchSize}`,
        `LEARNING_RATE = ${floatLiteral(plan.optimizer.learningRate)}`,
        `SEED = ${plan.seed}`,
        `LOSS = ${literal(LOSSES[plan.loss])}`,
        ...(areClasses ? listLines('CLASSES', answer.names) : []),
        ...(targetScale
          ? [
              `# ${words.scaled}`,
              `FACTOR, SHIFT = ${literal(targetScale.factor)}, ${literal(targetScale.shift)}`,
            ]
          : []),
        ...(areClasses ? [] : [`UNIT = ${literal(unitOf(network))}`]),
        ...augmentations.flatMap((augmentation, i) => augmentationLines(augmentation, i)),
      ],
      steps: stepLines(plan, words),
      load: loadLines(network),
      build: buildLines(network, words, stepsBeforeAugmentation(network)),
      optimizer: [
        ...scheduleClass(plan.optimizer.schedule, words.oneCycle),
        ...optimizerLines(plan.optimizer),
      ],
      'steps-per-epoch': compiled.before,
      compile: compiled.call,
      order: training.shuffle
        ? [
            `# ${words.order}`,
            'random = np.random.default_rng((self.seed, self.epoch))',
            'order = random.permutation(len(self.x))',
          ]
        : [`# ${words.inOrder}`, 'order = np.arange(len(self.x))'],
      examples: [
        'x = self.x[chosen]',
        ...augmentations.map(
          (_, i) => `x = augment(x, chosen, self.epoch, AUGMENTATION${i > 0 ? i + 1 : ''})`,
        ),
      ],
      accuracy: measureLines(plan, words),
      metrics: areClasses ? [`metrics=[${accuracyMetric(plan)}],`] : [],
      stopping: [...stoppingLines(training.earlyStopping), ...plateauLines(plan.optimizer.schedule)],
      validation: [`validation=${training.validate ? 'parts.get("val")' : 'None'},`],
      evaluation: evaluationLines(network),
      'help-weights': [`# ${words.weights}`],
      'help-workers': [`# ${words.workers}`],
      'help-run': [`# ${words.run}`],
      'help-model': [`# ${words.model}`],
    },
    network.title,
  )
}

export function augmentationsOf({ data }: Plan): readonly Augmentation[] {
  return data.steps.filter((step) => step.kind === 'augment')
}

/** How many layers of data steps stand before augmentation; all where there is none. */
function stepsBeforeAugmentation({ plan, before, inputShape }: PortableNetwork): number {
  const at = plan.data.steps.findIndex(({ kind }) => kind === 'augment')
  const earlier = plan.data.steps.slice(0, at < 0 ? undefined : at)
  const count = earlier.filter(({ kind }) => CHANGE_NUMBERS.has(kind)).length
  return dataLayers(before.slice(0, count), inputShape).length
}

const CHANGE_NUMBERS: ReadonlySet<string> = new Set(['divide', 'standardise', 'resize'])

function stepLines({ data }: Plan, words: ProjectWords): readonly string[] {
  return [
    `# ${words.dataSteps}`,
    `# – ${words.dataset}: ${data.dataset.kind}`,
    ...data.steps.map(({ kind }) => `# – ${words.steps[kind]}`),
  ]
}

function loadLines({ plan, targetScale }: PortableNetwork): readonly string[] {
  const x = 'x = data[f"x_{part}"].astype("float32")'
  const answers = 'data[f"y_{part}"]'
  if (plan.target === 'numbers')
    return [
      x,
      targetScale
        ? `y = ((${answers} - SHIFT) / FACTOR).astype("float32")[:, None]`
        : `y = ${answers}[:, None]`,
    ]
  return plan.outputs === 1
    ? [x, `y = ${answers}.astype("float32")[:, None]`]
    : [x, `y = keras.utils.to_categorical(${answers}, ${plan.outputs})`]
}

function accuracyMetric({ outputs }: Plan): string {
  return outputs === 1
    ? 'keras.metrics.BinaryAccuracy(name="accuracy")'
    : 'keras.metrics.CategoricalAccuracy(name="accuracy")'
}

function measureLines({ target, outputs }: Plan, words: ProjectWords): readonly string[] {
  const loss = '{"loss": loss_of(y, answers)'
  const { printed } = words
  const printLoss = `print(f"${printed.loss}: {result['loss']:.6f}")`
  if (target === 'numbers')
    return [
      'def measure(y, answers):',
      `    return ${loss}}`,
      '',
      '',
      'def print_result(result):',
      '    errors = np.subtract(result["outputs"], result["targets"])',
      `    ${printLoss}`,
      '    mean, square = np.abs(errors).mean(), (errors**2).mean()',
      `    print(f"${printed.meanError}: {mean:.6g}", UNIT)`,
      `    print(f"${printed.rootMeanSquare}: {square**0.5:.6g}", UNIT)`,
    ]
  return [
    'def classes_in(y):',
    `    return ${outputs === 1 ? '(y[:, 0] > 0.5).astype(int)' : 'y.argmax(axis=1)'}`,
    '',
    '',
    'def measure(y, answers):',
    '    right = classes_in(y) == classes_in(answers)',
    `    return ${loss}, "accuracy": float(right.mean())}`,
    '',
    '',
    'def print_result(result):',
    `    ${printLoss}`,
    `    print(f"${printed.accuracy}: {result['accuracy']:.4f}")`,
    `    print("${printed.confusion}")`,
    '    for name, counts in zip(CLASSES, result["confusion"]):',
    '        print(*(f"{count:6d}" for count in counts), name)',
  ]
}

function stoppingLines(rule: EarlyStopping | undefined): readonly string[] {
  if (!rule) return ['stopping = []']
  const { monitor, patience, minDelta, restoreBest } = rule
  const call = callLines(
    {
      before: 'keras.callbacks.EarlyStopping',
      args: [
        `monitor=${literal(MONITORS[monitor])}`,
        `mode=${literal(/ccuracy$/.test(monitor) ? 'max' : 'min')}`,
        `patience=${Math.max(1, patience)}`,
        `min_delta=${literal(minDelta)}`,
        `restore_best_weights=${literal(restoreBest)}`,
      ],
    },
    4,
  )
  return call.length === 1
    ? [`stopping = [${call[0]?.trimStart()}]`].filter((line) => line.length <= 84).concat() || call
    : ['stopping = [', ...call, ']']
}

function evaluationLines({ plan, targetScale }: PortableNetwork): readonly string[] {
  if (plan.target === 'numbers')
    return [
      ...(targetScale ? ['y, answers = (FACTOR * v.astype(float) + SHIFT for v in (y, answers))'] : []),
      'result |= {"outputs": answers.ravel().tolist(), "targets": y.ravel().tolist()}',
    ]
  return [
    'confusion = np.zeros((len(CLASSES), len(CLASSES)), int)',
    'np.add.at(confusion, (classes_in(y), classes_in(answers)), 1)',
    'result["confusion"] = confusion.tolist()',
    'result["outputs"] = answers.ravel().tolist()',
    'result["targets"] = classes_in(y).tolist()',
  ]
}

function unitOf({ answer }: PortableNetwork): string {
  return answer.kind === 'numbers' ? (answer.units[0] ?? '') : ''
}

function listLines(name: string, values: readonly string[]): readonly string[] {
  const alone = `${name} = [${values.map((value) => literal(value)).join(', ')}]`
  if (alone.length <= 88) return [alone]
  const inside = `    ${values.map((value) => literal(value)).join(', ')}`
  if (inside.length <= 88 - 1) return [`${name} = [`, ...values.map((value) => `    ${literal(value)},`), ']']
  return [`${name} = [`, ...values.map((value) => `    ${literal(value)},`), ']']
}

function augmentationLines(augmentation: Augmentation, at: number): readonly string[] {
  const { rotation, widthShift, heightShift, shear, zoom, horizontalFlip, verticalFlip, fill, value, seed } =
    augmentation
  const settings = { rotation, width_shift: widthShift, height_shift: heightShift, shear, zoom }
  const more = { horizontal_flip: horizontalFlip, vertical_flip: verticalFlip, fill, value, seed }
  const entries = Object.entries({ ...settings, ...more })
  return [
    `AUGMENTATION${at > 0 ? at + 1 : ''} = {`,
    ...entries.map(([key, setting]) => `    ${literal(key)}: ${literal(setting)},`),
    '}',
  ]
}
