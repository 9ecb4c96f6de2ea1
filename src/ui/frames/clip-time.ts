/** A time of a clip as players show it: 1:07.25. */
export function clipTime(seconds: number): string {
  const hundredths = Math.max(0, Math.round(seconds * 100))
  const whole = Math.floor(hundredths / 100)
  const parts = [Math.floor(whole / 60), whole % 60, hundredths % 100]
  const two = (number: number | undefined) => String(number).padStart(2, '0')
  return `${parts[0]}:${two(parts[1])}.${two(parts[2])}`
}
