/** The list with one of it at another place; the others make room. */
export function moved<T extends { id: string }>(list: T[], id: string, to: number) {
  const one = list.find(known => known.id === id)
  if (!one) return list
  const others = list.filter(known => known.id !== id)
  return [...others.slice(0, to), one, ...others.slice(to)]
}
