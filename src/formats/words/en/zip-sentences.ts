/** What is said of zips, by problem code. */
export const zipSentences = {
  'zip-damaged': 'This zip is damaged or cut short. Make it once more, or unpack it and bring the folder.',
  'zip-too-many':
    'This zip holds more than {most, number} files. Divide it into several, or bring a part of it.',
  'zip-bomb':
    'This zip would unpack to {megabytes, number} MB, far more than its size can hold. It was not opened. If it is really yours, unpack it and bring the folder.',
  'zip-too-long':
    'This would be longer than 4 GB, more than a zip holds that every program can read. Leave some of it out.',
  'zip-entry-path':
    'The path “{file}” leads out of the zip. Such a file was not made by an ordinary program and is not read.',
  'zip-entry-locked': '“{file}” is locked with a password. Unpack the zip and bring the folder.',
  'zip-entry-packing':
    '“{file}” is packed in a way that is not read here. Unpack the zip and bring the folder, or pack it as an ordinary zip.',
  'zip-entry-too-large':
    '“{file}” would unpack to {megabytes, number} MB; at most {most, number} MB are read. Unpack the zip and bring a part of it.',
  'zip-entry-damaged':
    '“{file}” is damaged within the zip. Make the zip once more, or unpack it and bring the folder.',
} as const
