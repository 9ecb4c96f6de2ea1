import { expect, test } from 'vitest'
import { problem } from '../../src/graph/document/problem.ts'
import { NoticeBoard } from '../../src/session/workspace/notice-board.ts'

const codes = ({ notices }: NoticeBoard) => notices.value.map(({ message }) => message.code)

test('a notice about a project goes when another is shown; one about the computer stays', () => {
  const board = new NoticeBoard()
  board.add(problem('space-nearly-full'))
  board.add(problem('run-damaged'), 'a')
  board.turnTo('a')
  expect(codes(board)).toEqual(['space-nearly-full', 'run-damaged'])
  board.add(problem('run-damaged'), 'b')
  board.turnTo('b')
  expect(codes(board)).toEqual(['space-nearly-full', 'run-damaged'])
  board.turnTo(undefined)
  expect(codes(board)).toEqual(['space-nearly-full'])
})

test('what is already there is not said twice, and what holds for the whole computer stays', () => {
  const board = new NoticeBoard()
  board.add(problem('storage-lost'), 'a')
  board.add(problem('storage-lost'), 'a')
  expect(codes(board)).toEqual(['storage-lost'])
  board.add(problem('storage-lost'))
  board.add(problem('storage-lost'), 'b')
  board.turnTo('c')
  expect(codes(board)).toEqual(['storage-lost'])
})
