import { isMissing, type Lookups } from '../dns/lookups.ts'
import { reverseName } from './reverse-name.ts'

/** `failed`: the list could not be asked, or it gives us no answers; `detail` is what it said. */
export interface Listing {
  zone: string
  state: 'listed' | 'clear' | 'failed'
  detail: string
}

const LONGEST_DETAIL = 300
const ZONE = /^(?=.{1,200}$)([a-z0-9_-]{1,63}\.)+[a-z0-9-]{1,63}$/i

export const isZone = (name: string) => ZONE.test(name)

/** Asks block lists for an address (RFC 5782), all at once. */
export function askLists(lookups: Lookups, address: string, zones: string[]): Promise<Listing[]> {
  const name = reverseName(address)
  return Promise.all(zones.map(zone => (name ? askList(lookups, `${name}.${zone}`, zone) : noAddress(zone))))
}

const noAddress = async (zone: string): Promise<Listing> => ({ zone, state: 'failed', detail: 'no address' })

async function askList(lookups: Lookups, name: string, zone: string): Promise<Listing> {
  try {
    const answers = (await lookups.ask(name, 'A')) as string[]
    const state = stateOf(answers)
    return { zone, state, detail: await detailOf(lookups, name, answers) }
  } catch (error) {
    return isMissing(error) ? { zone, state: 'clear', detail: '' } : { zone, state: 'failed', detail: 'no answer' }
  }
}

/** Lists answer in 127/8. Anything else is a resolver that makes up answers; 127.255.255.x says that we may not ask. */
function stateOf(answers: string[]): Listing['state'] {
  const isWord = answers.length > 0 && answers.every(answer => answer.startsWith('127.'))
  return isWord && !answers.some(answer => answer.startsWith('127.255.255.')) ? 'listed' : 'failed'
}

/** The list's own words where it has some, else its code. */
async function detailOf(lookups: Lookups, name: string, answers: string[]): Promise<string> {
  const texts = await lookups.ask(name, 'TXT').catch(() => [])
  const words = texts.map(strings => (Array.isArray(strings) ? strings.join('') : strings)).join(' ')
  return (words || answers.join(' ')).slice(0, LONGEST_DETAIL)
}
