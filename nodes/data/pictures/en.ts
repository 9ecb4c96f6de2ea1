import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { pictures } from './pictures.ts'

export const words: NodeWords<typeof pictures> = {
  title: 'My pictures',
  summary: 'Pictures of your own, sorted into classes: from files, folders or the camera.',
  help: paragraphs(
    'Teach the network what you want: your screws, faces, leaves. Make a class for each thing it is to tell apart and give it pictures: files, a whole folder, a zip, or straight from the camera. Where you choose a folder that has a folder for each class, the classes are called as those folders are.',
    'Folders called train, validation (or val) and test decide which part a picture belongs to. All other pictures are divided by this node: of each class the share that you choose, rounded to whole pictures, but one at least stays for training. The shuffle number decides which; the same number always chooses the same pictures, and a new picture hardly moves any other.',
    'All pictures are brought to one size. If their sides have another ratio, the middle is cut out, or black is put around them, or they are stretched. Small pictures train much faster: start with 64×64 or less, and use grey where colour says nothing.',
    'JPEG, PNG, GIF, WebP, AVIF and BMP can be read. Pictures stay in this browser, on this computer, and are sent nowhere. What is kept of a large one has a longer side of 512 pixels.',
    'Take pictures of each class from many sides, in different light and in front of different backgrounds; otherwise the network learns the background. About 50 of each class are a good start. The same picture twice, once for training and once for testing, makes the test look better than it is.',
    'Try this: teach the network two things in front of the same wall, and then show it one of them elsewhere. Does it still know it?',
  ),
  keywords: [
    'own pictures',
    'own data',
    'images',
    'photographs',
    'camera',
    'folder',
    'folders',
    'upload',
    'data set',
    'dataset',
    'JPEG',
    'PNG',
    'classes',
    'zip',
    'image classification',
  ],
  inputs: {},
  outputs: { data: 'Examples' },
  params: {
    collection: {
      label: 'Pictures',
      hint: 'The pictures and their classes.',
    },
    size: {
      label: 'Size',
      hint: 'Height and width that all pictures are brought to, in pixels. Smaller ones train faster.',
    },
    colour: {
      label: 'Colours',
      hint: 'In colour each pixel has three numbers, for red, green and blue; in grey one, its brightness.',
      options: { colour: 'colour', grey: 'grey' },
    },
    fit: {
      label: 'Where the shape differs',
      hint: 'What happens to pictures whose sides have another ratio. Cutting leaves out the edges, black bars leave out nothing, stretching changes shapes.',
      options: { crop: 'cut out the middle', letterbox: 'black bars', stretch: 'stretch' },
    },
    parts: {
      label: 'Parts',
      hint: 'Whether the folders train, validation and test decide, or all pictures are divided anew.',
      options: { given: 'as the folders say', divided: 'divide all' },
    },
    validationPercent: {
      label: 'Validation (%)',
      hint: 'This share of each class is set aside for looking at during training, where no folder decides.',
    },
    testPercent: {
      label: 'Test (%)',
      hint: 'This share of each class is set aside for the final mark, where no folder decides.',
    },
    seed: {
      label: 'Shuffle number',
      hint: 'Another number chooses other pictures for the parts; the same number always the same ones.',
    },
  },
  messages: {
    'pictures-awaited':
      'Waiting for pictures: a folder with a folder for each class (screws/hex/1.jpg, screws/slot/1.jpg …), single files, a zip, or the camera.',
    'pictures-one-class':
      'All pictures are in the class “{name}”. With a single class there is nothing to tell apart; give pictures to another one.',
    'pictures-memory':
      '{count, number} pictures of {height}×{width} take {megabytes, number} MB, and {most, number} MB are possible. Choose a smaller size, or grey.',
    'pictures-class-empty':
      '{names}: there {count, plural, one {is no picture in this class} other {are no pictures in these classes}} yet, so {count, plural, one {it takes} other {they take}} no part.',
    'pictures-few':
      'Of {names} there are fewer than {few, number} pictures. What is measured with so few is mostly chance; take about 50 of each class.',
    'pictures-uneven':
      'Of “{most}” there are {many, number} pictures, of “{least}” only {few, number}. A network likes to answer what it has seen most often; take about as many of each class.',
    'pictures-in-parts':
      '{count, plural, one {# picture is} other {# pictures are}} in more than one part, with exactly the same bytes. What a network has practised with it knows, so the results of validation and testing will be too good.',
    'pictures-in-classes':
      '{count, plural, one {# picture is} other {# pictures are}} in more than one class, with exactly the same bytes. The network cannot learn both; leave it in the right one.',
    'pictures-repeated':
      '{count, plural, one {# picture is} other {# pictures are}} there several times, with exactly the same bytes. If one of them comes into training and another into testing, the results will be too good.',
    'picture-parts':
      '{train, number} for training, {validation, number} for validation, {test, number} for testing.',
  },
}
