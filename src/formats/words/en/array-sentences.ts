/** What is said of files of arrays, by problem code. */
export const arraySentences = {
  'array-no-kind':
    'This is no file of arrays that can be read here. Wanted are .npy or .npz from NumPy, idx files such as train-images-idx3-ubyte (also .gz), or a CSV with a row of pixels for each picture.',
  'array-empty-file': 'This file is empty: it has 0 bytes. Save it once more.',
  'array-header-cut': 'This file is cut short: it ends before its values begin. Copy or save it once more.',
  'array-header':
    'The header of this file is damaged: it does not say what the values are. Save it once more with numpy.save.',
  'array-version':
    'This .npy file has format {version, number}; formats 1 to 3 can be read. Save it with a current NumPy.',
  'array-length':
    'This file says that it holds {shape}, which takes {wanted, number} bytes, but there are {given, number}. It is cut short or damaged, or several arrays were saved into it; save it once more.',
  'array-objects':
    'This array holds Python objects (dtype object), and these are never read: a file with them can run any program. Make it numbers before saving: array.astype(float), or numpy.stack(list) where the pictures are of equal size.',
  'array-complex':
    'This array holds complex numbers ({type}), with which networks cannot compute. Save its real part, or its magnitude with numpy.abs.',
  'array-structured':
    'This array has fields ({fields}) in place of plain numbers. Save each field as an array of its own, array[“name”], or put them side by side with numpy.column_stack.',
  'array-type':
    'This array holds values of type {type}, which cannot be read here. Save it as numbers, such as float32, or as text.',
  'array-wide-integer':
    'This array holds the integer {value}, which is beyond ±2⁵³ and could not be kept exactly. Save it as float64 where that does not matter, or as text.',
  'array-letters': 'The text in this array is damaged: it has letters that do not exist.',
  'array-gzip-damaged':
    'This file is packed with gzip and damaged or cut short. Copy or download it once more.',
  'array-too-large':
    'Unpacked, this file is larger than 2 GB, more than can be held here. Save fewer examples, or bytes in place of floating point.',
  'array-empty-npz':
    'There is no array in this zip. Wanted is an .npz as numpy.savez writes it, with files ending in .npy.',
  'array-pixel': 'In row {row, number}, column {column, number}, a pixel is no number: “{value}”.',
  'array-pixel-row': 'Row {row, number} does not have {wanted, number} columns as the first one does.',
} as const
