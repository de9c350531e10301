import { domainToASCII } from 'node:url'
import { getDomain } from 'tldts'

/** A domain as the DNS knows it. */
export const plainDomain = (domain: string) =>
  domainToASCII(domain.trim().replace(/\.$/, '')) || domain.trim().toLowerCase()

export const domainOf = (address: string) => plainDomain(address.slice(address.lastIndexOf('@') + 1))

/** Whether one of two domains may speak for the other (RFC 7489 3.1): strictly the same, else under one that somebody registered. */
export function isAligned(one: string, other: string, isStrict: boolean): boolean {
  const [a, b] = [plainDomain(one), plainDomain(other)]
  return a === b || (!isStrict && a !== '' && registered(a) === registered(b))
}

const registered = (domain: string) => getDomain(domain, { allowPrivateDomains: true }) ?? domain
