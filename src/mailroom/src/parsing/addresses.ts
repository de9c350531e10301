import { addressParser } from 'postal-mime'
import { cleanLine } from './clean.ts'
import type { Addr } from './parsed-mail.ts'

/** Every address of these header values, groups opened; an entry without an address is no address. */
export function readAddresses(values: string[]): Addr[] {
  return values
    .flatMap(value => addressParser(value, { flatten: true }))
    .map(({ name, address }) => ({ name: cleanLine(name ?? ''), address: cleanLine(address ?? '') }))
    .filter(({ address }) => address.includes('@'))
}
