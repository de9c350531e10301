import { queries } from '~/app/queries'
import { meQuery } from '~/app/session'

/** What this agent keeps on this computer, one value per conversation: whoever signs in here next does not find it. */
export function keptHere<T>(name: string) {
  const places = () => `regulars.${name}.${queries.getQueryData(meQuery.queryKey)?.agent.id}.`
  return {
    read: (conversation: string) => parse<T>(localStorage.getItem(places() + conversation)),
    write(conversation: string, value: T) {
      try {
        localStorage.setItem(places() + conversation, JSON.stringify(value))
      } catch {
        // a full or refused storage: the copy in memory and the server's draft remain
      }
    },
    remove: (conversation: string) => localStorage.removeItem(places() + conversation),
    /** Calls back when another tab writes or removes a value. */
    watch(tell: (conversation: string, value: T | null) => void) {
      const hear = ({ key, newValue }: StorageEvent) => {
        if (key?.startsWith(places())) tell(key.slice(places().length), parse<T>(newValue))
      }
      addEventListener('storage', hear)
      return () => removeEventListener('storage', hear)
    },
    all(): Record<string, T> {
      const found = Object.keys(localStorage).filter(key => key.startsWith(places()))
      const values = found.map(key => [key.slice(places().length), parse<T>(localStorage.getItem(key))])
      return Object.fromEntries(values.filter(([, value]) => value !== null))
    },
  }
}

function parse<T>(stored: string | null): T | null {
  try {
    return stored ? JSON.parse(stored) : null
  } catch {
    return null // half a value, left by a full disk
  }
}
