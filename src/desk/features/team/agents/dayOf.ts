/** The last day of a leave that ends with a day, as a date field has it; empty for none, or one that is over. */
export function dayOf(until: string | null) {
  if (!until || new Date(until).getTime() <= Date.now()) return ''
  const last = new Date(new Date(until).getTime() - 1)
  const two = (part: number) => String(part).padStart(2, '0')
  return `${last.getFullYear()}-${two(last.getMonth() + 1)}-${two(last.getDate())}`
}
