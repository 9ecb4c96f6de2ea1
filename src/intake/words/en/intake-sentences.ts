/** What is said while files are taken in, by problem code. */
export const intakeSentences = {
  'intake-broken':
    'The program made a mistake while it took in your files ({reason}). What had been kept until then is there.',
  'intake-cancelled': 'You stopped it. What had been kept until then is there.',
  'intake-file-too-large':
    '“{file}” has {megabytes, number} MB, more than any picture. Is it something else?',
  'intake-file-not-read':
    '“{file}” could not be read. Perhaps it was moved or changed meanwhile, or its disk is gone; bring it once more.',
  'intake-file-too-much':
    'The computation ended while “{file}” was read; usually there is not enough memory for it. Make the picture smaller first, or close other programs.',
  'picture-without-class':
    '“{file}” lies in no folder that names its class. Put it into a folder that is called as its class is.',
} as const
