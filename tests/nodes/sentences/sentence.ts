/** A problem a node type can have: type, code, and the sentence in both languages. */
export type Sentence = readonly [type: string, code: string, en: string, de: string]
