/** Days as somebody typed them: undefined when left empty, null when they are none. */
export function typedDays(text: string): number | undefined | null {
  if (text.trim() === '') return undefined
  return /^\d{1,4}$/.test(text.trim()) && Number(text) > 0 ? Number(text) : null
}
