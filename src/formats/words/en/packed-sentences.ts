const HERE = '{carrier, select, picture {this picture} other {this link}}'
const FROM = '{carrier, select, picture {picture} other {link}}'

/** Why no graph came out of a link or a picture, by problem code. */
export const packedSentences = {
  'packed-damaged': `The graph in ${HERE} is not whole: the ${FROM} was cut short or changed on its way. Get the whole ${FROM} once more, or the graph as a file.`,
  'packed-newer': `A newer version of Faltwerk made the graph in ${HERE}. Open it with that one.`,
  'packed-too-large': `Unpacked, what is in ${HERE} has more than {most, number} MB, more than a graph may have. It was not opened.`,
  'packed-no-graph': `There is no graph in ${HERE}.`,
} as const
