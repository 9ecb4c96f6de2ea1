import { paragraphs } from '../../../src/graph/base/paragraphs.ts'
import type { NodeWords } from '../../../src/graph/node/node-words.ts'
import type { table } from './table.ts'

export const words: NodeWords<typeof table> = {
  title: 'Table',
  titles: {
    'mm-inch': 'mm → inch',
    celsius: '°C → °F',
    exam: 'Exam hours',
    'auto-mpg': 'Auto MPG',
    iris: 'Iris',
    own: 'Own table',
  },
  summary: 'Examples as rows of numbers: measured values with the answer beside them.',
  help: paragraphs(
    'Not everything is a picture. In a table every row is an example. Some columns are inputs: the numbers from which the network is to draw its conclusion. One column is what it is to predict: a number (then it is a regression) or a class such as pass or fail.',
    'Choose one of the tables: three lengths in millimetres and inches, three temperatures in Celsius and Fahrenheit, hours of study and whether the exam was passed, cars with their fuel economy, or the irises of 1936, the best known table of all. Or write a table of your own: as soon as you change a cell, the table is yours. You can also paste cells out of a spreadsheet or open a file: CSV, Excel or OpenDocument. Before it is taken you see how it is read and can change that.',
    'An empty cell is a missing value; a row in which one is missing that is needed is left out, or the mean or the most frequent value stands in for it. Words can be classes to predict, or inputs: each word becomes an input of 0 or 1. Dates become numbers: days, or year, month and day of the week.',
    'All rows are for training. Put a Split behind it to set some aside for validation and testing; with fewer than about thirty rows that makes little sense. If the columns differ much in size, as with cylinders and weight, a Scale that standardises brings each of them to the same size.',
    'Try this: learn from the three rows of millimetres and inches with a single neuron without bias and activation. Its weight becomes 0.03937, the number of inches in a millimetre.',
  ),
  keywords: [
    'CSV',
    'spreadsheet',
    'data set',
    'dataset',
    'rows',
    'columns',
    'regression',
    'iris',
    'Auto MPG',
    'Celsius',
    'Fahrenheit',
    'inches',
    'exam',
    'own data',
  ],
  inputs: {},
  outputs: { data: 'Examples' },
  params: {
    preset: {
      label: 'Table',
      hint: 'Which table. As soon as you change a cell it becomes your own; choose the name again to see the original.',
      options: {
        'mm-inch': 'mm → inch',
        celsius: '°C → °F',
        exam: 'Exam hours',
        'auto-mpg': 'Auto MPG',
        iris: 'Iris',
        own: 'own table',
      },
    },
    table: {
      label: 'Rows',
      hint: 'Every row is an example. Choose for each column whether it is an input, what is to be predicted, or not used.',
    },
    missing: {
      label: 'Missing values',
      hint: 'What happens where a value is missing that is needed. In columns of words it is always the most frequent one that is filled in; rows without the value to predict are always left out.',
      options: {
        'leave-out': 'leave the rows out',
        mean: 'fill with the mean',
        'most-frequent': 'fill with the most frequent',
      },
    },
  },
}
