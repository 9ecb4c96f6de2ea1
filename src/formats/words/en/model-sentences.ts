/** Why a file of a network was not read, by problem code. */
export const modelSentences = {
  'model-damaged':
    'This file of a network is damaged or cut short. Copy or download it once more, or save it anew with Keras.',
  'model-of-operations':
    'This file holds operations of TensorFlow and no layers (a graph model), so it cannot become nodes. Convert the Keras model to a layers model instead.',
  'model-no-layers':
    'This file does not say which layers the network has; it may hold weights alone. Save the whole model with model.save("name.keras").',
  'model-too-large':
    'This network is too large to be read here: it has more than 200 million numbers, or more of anything than a file of its size can hold.',
  'model-number-type':
    'The weights in this file are numbers of a kind that is not read here. Set the dtype of the model to float32 and save it anew.',
} as const
