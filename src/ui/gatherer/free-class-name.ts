/** The first of “Class 1”, “Class 2”, … that no class is called. */
export function freeClassName(classes: readonly string[], nameOf: (number: number) => string): string {
  let number = classes.length + 1
  while (classes.includes(nameOf(number))) number++
  return nameOf(number)
}
