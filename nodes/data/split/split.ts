import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { ProblemDraft } from '../../../src/graph/document/problem.ts'
import { defineNode } from '../../../src/graph/node/define-node.ts'
import { choice, integer, toggle } from '../../../src/graph/node/parameter.ts'
import { recounted } from '../class-counts.ts'
import { splitClasses, unfairSplit } from './split-classes.ts'
import { splitExamples } from './split-examples.ts'

interface Wish {
  readonly measure: 'percent' | 'count'
  readonly validationPercent: number
  readonly testPercent: number
  readonly validationCount: number
  readonly testCount: number
}

const MOST_PERCENT = 90

/** How many training examples go where. */
function moved(wish: Wish, training: number): { readonly validation: number; readonly test: number } {
  if (wish.measure === 'count') return { validation: wish.validationCount, test: wish.testCount }
  return {
    validation: Math.round((training * wish.validationPercent) / 100),
    test: Math.round((training * wish.testPercent) / 100),
  }
}

function isNothing(wish: Wish): boolean {
  return wish.measure === 'count'
    ? wish.validationCount + wish.testCount === 0
    : wish.validationPercent + wish.testPercent === 0
}

/** Parts that a share was asked for, which is less than half an example. */
function emptyParts(wish: Wish, training: number): readonly ProblemDraft[] {
  if (wish.measure === 'count') return []
  const got = moved(wish, training)
  return (['validation', 'test'] as const).flatMap((part): readonly ProblemDraft[] => {
    const param = `${part}Percent` as const
    const percent = wish[param]
    if (percent === 0 || got[part] > 0) return []
    const enough = Math.ceil(50 / training)
    const after = moved({ ...wish, [param]: enough }, training)
    const fits = enough <= MOST_PERCENT && after.validation + after.test < training
    const values = { part, percent, training, needed: Math.ceil(50 / percent) }
    const fix = { kind: 'set', param, value: enough } as const
    return [{ code: 'part-empty', severity: 'warning', param, values, ...(fits && { fix }) }]
  })
}

export const split = defineNode({
  type: 'split',
  version: 1,
  category: 'data',
  inputs: { data: { type: 'data' } },
  outputs: { data: { type: 'data' } },
  params: {
    measure: choice({ options: ['percent', 'count'], default: 'percent' }),
    validationPercent: integer({
      min: 0,
      max: MOST_PERCENT,
      default: 20,
      step: 5,
      shown: ({ measure }) => measure === 'percent',
      onCard: true,
    }),
    testPercent: integer({
      min: 0,
      max: MOST_PERCENT,
      default: 0,
      step: 5,
      shown: ({ measure }) => measure === 'percent',
      onCard: true,
    }),
    validationCount: integer({
      min: 0,
      max: 1_000_000,
      default: 500,
      step: 100,
      shown: ({ measure }) => measure === 'count',
      onCard: true,
    }),
    testCount: integer({
      min: 0,
      max: 1_000_000,
      default: 0,
      step: 100,
      shown: ({ measure }) => measure === 'count',
      onCard: true,
    }),
    shuffle: toggle({ default: true }),
    seed: integer({ min: 0, max: 1_000_000, default: 1, shown: ({ shuffle }) => shuffle === true }),
  },
  infer({ inputs: { data }, params }) {
    const { validation, test } = moved(params, data.examples.train)
    const train = data.examples.train - validation - test
    if (train < 1) {
      const asked = validation + test
      return { problems: [{ code: 'nothing-left', values: { asked, training: data.examples.train } }] }
    }
    const examples = {
      train,
      validation: data.examples.validation + validation,
      test: data.examples.test + test,
    }
    const nothing = validation + test === 0
    const known = params.shuffle ? undefined : splitClasses(data, validation, test)
    const unfair = nothing ? undefined : unfairSplit(data, { train, validation, test }, known)
    return {
      outputs: {
        data: nothing ? data : recounted(data, examples, { about: data.about ?? false, ...known }),
      },
      problems: emptyParts(params, data.examples.train).concat(
        isNothing(params) ? { code: 'nothing-moved', severity: 'warning' } : [],
        unfair ?? [],
      ),
      facts: [{ code: 'parts-now', values: examples }],
    }
  },
  plan: {
    kind: 'data-step',
    step: (params, arriving) => {
      const { validation, test } = moved(params, arriving.examples.train)
      const { shuffle, seed } = params
      return validation + test > 0 ? { kind: 'split', validation, test, shuffle, seed } : undefined
    },
  },
  examples: splitExamples,
  text: {
    en: {
      title: 'Split',
      summary: 'Moves part of the training examples over to validation and testing.',
      help: paragraphs(
        'A network must not be marked with the examples it has practised with: it might simply have learned them by heart. So some are set aside before training, for validation (to look at during training) and for testing (for the very end).',
        'Only training examples are moved. If the data already has validation or test examples, the new ones are added to them.',
        'Shuffling first makes sure that every part is a fair mixture. Without it the last examples are taken, which is bad when the examples are sorted. The shuffle number decides which examples go where: the same number, the same split.',
        'Usual are 10 to 20 percent for validation. Fewer leave more to practise with, but the measured accuracy wobbles more.',
        'Try this: change the shuffle number a few times. By how much does the validation accuracy vary?',
      ),
      keywords: ['validation split', 'train test split', 'hold-out', 'divide data', 'parts', 'shuffle'],
      inputs: { data: 'Examples' },
      outputs: { data: 'Divided examples' },
      params: {
        measure: {
          label: 'Given in',
          hint: 'Whether you say which share is moved or how many examples.',
          options: { percent: 'percent', count: 'examples' },
        },
        validationPercent: {
          label: 'Validation (%)',
          hint: 'This share of the training examples is set aside for looking at during training.',
        },
        testPercent: {
          label: 'Test (%)',
          hint: 'This share of the training examples is set aside for the final mark.',
        },
        validationCount: {
          label: 'Validation',
          hint: 'That many training examples are set aside for looking at during training.',
        },
        testCount: {
          label: 'Test',
          hint: 'That many training examples are set aside for the final mark.',
        },
        shuffle: {
          label: 'Shuffle first',
          hint: 'On: the parts are a random mixture. Off: the last training examples are taken.',
        },
        seed: {
          label: 'Shuffle number',
          hint: 'Another number gives another mixture; the same number always the same one.',
        },
      },
      messages: {
        'nothing-left':
          '{asked, number} of {training, plural, one {# training example} other {# training examples}} are to be moved, so none is left to train with. Choose smaller parts.',
        'part-empty':
          '{percent} % of {training, plural, one {# training example} other {# training examples}} is less than half an example, so {part, select, validation {the validation part} other {the test part}} gets none. It takes {needed, plural, one {# training example} other {# training examples}} to get one.',
        'part-lacks-classes':
          'The examples come sorted by class, and they are not mixed: of {classes, number} classes the {part, select, train {training} validation {validation} other {test}} part lacks {names}. {part, select, train {What a network never practises it cannot know.} other {What is measured there says nothing about {missing, plural, one {it} other {them}}.}} Mix them before splitting.',
        'classes-rare':
          'Of {names} there are so few examples that the {part, select, validation {validation} other {test}} part may get none, mixed or not. What is measured there says little about {rare, plural, one {this class} other {these classes}}; choose a larger part, or collect more examples.',
        'nothing-moved':
          'Both parts are 0, so this node changes nothing. Choose how much is to be set aside.',
        'parts-now':
          'Afterwards: {train, number} for training, {validation, number} for validation, {test, number} for testing.',
      },
    },
    de: {
      title: 'Aufteilen',
      summary: 'Zweigt einen Teil der Trainingsbeispiele zum Validieren und Testen ab.',
      help: paragraphs(
        'Ein Netz darf nicht mit den Beispielen benotet werden, mit denen es geübt hat: Es könnte sie einfach auswendig gelernt haben. Darum legt man vor dem Training welche beiseite, zum Validieren (für den Blick während des Trainings) und zum Testen (für ganz zum Schluss).',
        'Abgezweigt werden nur Trainingsbeispiele. Haben die Daten schon Validierungs- oder Testbeispiele, kommen die neuen dazu.',
        'Vorher zu mischen sorgt dafür, dass jeder Teil eine gerechte Mischung ist. Sonst werden die letzten Beispiele genommen, und das ist schlecht, wenn die Beispiele sortiert sind. Die Mischzahl entscheidet, welche Beispiele wohin kommen: gleiche Zahl, gleiche Aufteilung.',
        'Üblich sind 10 bis 20 Prozent zum Validieren. Bei weniger bleibt mehr zum Üben, aber die gemessene Genauigkeit schwankt stärker.',
        'Probier aus: Ändere die Mischzahl ein paar Mal. Wie stark schwankt die Genauigkeit bei der Validierung?',
      ),
      keywords: [
        'Validierung',
        'trennen',
        'abzweigen',
        'Trainingsteil',
        'Testteil',
        'mischen',
        'Daten teilen',
      ],
      inputs: { data: 'Beispiele' },
      outputs: { data: 'Aufgeteilte Beispiele' },
      params: {
        measure: {
          label: 'Angabe in',
          hint: 'Ob du sagst, welcher Anteil abgezweigt wird oder wie viele Beispiele.',
          options: { percent: 'Prozent', count: 'Beispielen' },
        },
        validationPercent: {
          label: 'Validierung (%)',
          hint: 'Dieser Anteil der Trainingsbeispiele wird für den Blick während des Trainings beiseitegelegt.',
        },
        testPercent: {
          label: 'Test (%)',
          hint: 'Dieser Anteil der Trainingsbeispiele wird für die Endnote beiseitegelegt.',
        },
        validationCount: {
          label: 'Validierung',
          hint: 'So viele Trainingsbeispiele werden für den Blick während des Trainings beiseitegelegt.',
        },
        testCount: {
          label: 'Test',
          hint: 'So viele Trainingsbeispiele werden für die Endnote beiseitegelegt.',
        },
        shuffle: {
          label: 'Vorher mischen',
          hint: 'An: Die Teile sind eine zufällige Mischung. Aus: Es werden die letzten Trainingsbeispiele genommen.',
        },
        seed: {
          label: 'Mischzahl',
          hint: 'Eine andere Zahl gibt eine andere Mischung, dieselbe immer dieselbe.',
        },
      },
      messages: {
        'nothing-left':
          '{asked, number} von {training, plural, one {# Trainingsbeispiel} other {# Trainingsbeispielen}} sollen abgezweigt werden, zum Trainieren bleibt also keines. Wähle kleinere Teile.',
        'part-empty':
          '{percent} % von {training, plural, one {# Trainingsbeispiel} other {# Trainingsbeispielen}} sind weniger als ein halbes Beispiel, {part, select, validation {der Teil zum Validieren} other {der Teil zum Testen}} bekommt also keines. Ab {needed, plural, one {# Trainingsbeispiel} other {# Trainingsbeispielen}} wäre es eines.',
        'part-lacks-classes':
          'Die Beispiele kommen nach Klassen sortiert und werden nicht gemischt: Von {classes, number} Klassen {missing, plural, one {fehlt} other {fehlen}} im {part, select, train {Trainingsteil} validation {Validierungsteil} other {Testteil}} {names}. {part, select, train {Was ein Netz nie übt, kann es nicht wissen.} other {Was dort gemessen wird, sagt nichts über {missing, plural, one {diese Klasse} other {diese Klassen}}.}} Mische vor dem Aufteilen.',
        'classes-rare':
          'Von {names} gibt es so wenige Beispiele, dass der {part, select, validation {Validierungsteil} other {Testteil}} vielleicht keines bekommt, gemischt oder nicht. Was dort gemessen wird, sagt wenig über {rare, plural, one {diese Klasse} other {diese Klassen}}; wähle einen größeren Teil oder sammle mehr Beispiele.',
        'nothing-moved':
          'Beide Teile sind 0, dieser Knoten ändert also nichts. Wähle, wie viel beiseitegelegt werden soll.',
        'parts-now':
          'Danach: {train, number} zum Trainieren, {validation, number} zum Validieren, {test, number} zum Testen.',
      },
    },
  },
})
