/** The browser neither did what was asked of it nor said why not. */
export class NoAnswer extends Error {
  readonly milliseconds: number

  constructor(milliseconds: number) {
    super(`no answer within ${milliseconds} ms`)
    this.name = 'NoAnswer'
    this.milliseconds = milliseconds
  }
}
