/** Help texts are written paragraph by paragraph and kept as one text with blank lines between. */
export function paragraphs(...texts: readonly string[]): string {
  return texts.join('\n\n')
}
