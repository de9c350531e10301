const known = /^(https?:\/\/|mailto:|tel:)\S+$/i
const mail = /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/
const host = /^[^\s/:@]+\.[^\s/:@]{2,}([/?#]\S*)?$/

/** What people type as an address, as one that a link can carry; null when it is none. */
export function asAddress(typed: string): string | null {
  const address = typed.trim()
  if (known.test(address)) return address
  if (mail.test(address)) return `mailto:${address}`
  return host.test(address) ? `https://${address}` : null
}
