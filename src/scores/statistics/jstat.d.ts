/** What is used of jStat, which has no types of its own. */
declare module 'jstat' {
  const jstat: {
    /** Student's t distribution. */
    readonly studentt: {
      cdf(t: number, degrees: number): number
      inv(probability: number, degrees: number): number
    }
    readonly noncentralt: { cdf(t: number, degrees: number, noncentrality: number): number }
  }
  export default jstat
}
