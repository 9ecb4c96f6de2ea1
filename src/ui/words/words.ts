import { NETWORK_WORDS } from './network-words.ts'
import { PICTURE_WORDS } from './picture-words.ts'
import { TRAINING_WORDS } from './training-words.ts'
import type { Word } from './word.ts'

/** The glossary: words a person meets in helps, notes and lessons. */
export const WORDS: readonly Word[] = [...NETWORK_WORDS, ...PICTURE_WORDS, ...TRAINING_WORDS]
