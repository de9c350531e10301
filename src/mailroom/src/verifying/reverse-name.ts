import { isIPv4, isIPv6 } from 'node:net'

/** An address as block lists are asked for it (RFC 5782): octets or nibbles from the last to the first; null for what is no address. */
export function reverseName(address: string): string | null {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
  if (isIPv4(plain)) return plain.split('.').reverse().join('.')
  return isIPv6(plain) && !plain.includes('.') && !plain.includes('%') ? nibbles(plain).reverse().join('.') : null
}

function nibbles(address: string): string[] {
  const [head = '', tail] = address.split('::')
  const [before, after] = [groups(head), groups(tail ?? '')]
  const gap = tail === undefined ? [] : Array<string>(8 - before.length - after.length).fill('0')
  return [...before, ...gap, ...after].flatMap(group => [...group.toLowerCase().padStart(4, '0')])
}

const groups = (part: string) => (part ? part.split(':') : [])
