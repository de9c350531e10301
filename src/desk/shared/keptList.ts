/** The last few of something on this computer, newest first. */
export function keptList(name: string, most: number) {
  const key = `regulars.${name}`
  const read = (): string[] => {
    try {
      const kept = JSON.parse(localStorage.getItem(key) ?? '[]')
      return Array.isArray(kept) ? kept.filter(one => typeof one === 'string') : []
    } catch {
      return [] // storage that the browser refuses, or somebody else's value
    }
  }
  return {
    read,
    add(value: string) {
      localStorage.setItem(key, JSON.stringify([value, ...read().filter(other => other !== value)].slice(0, most)))
    },
  }
}
