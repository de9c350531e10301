import type { ARCChainEntry, ARCData, DKIMVerifyResult } from 'mailauth'
import { arc } from 'mailauth/lib/arc/index.js'
import type { Lookups } from '../dns/lookups.ts'
import type { Arc } from './verdict.ts'

/** Whether the chain of seals is whole, and what each of them saw. Who of them is to be believed is not said here. */
export async function checkArc(checked: DKIMVerifyResult, lookups: Lookups): Promise<Arc> {
  const found = checked.arc
  if (!found || (!found.chain && !found.error)) return { result: 'none', sealers: [] }
  // Verifying rewrites the last link.
  const sealers = (found.chain || []).toReversed().map(sealerOf)
  // Its own types forget that there may be no chain.
  const { status } = await arc(found as ARCData, { resolver: lookups.ask })
  return { result: status.result === 'pass' ? 'pass' : 'fail', sealers }
}

const sealerOf = (link: ARCChainEntry) => ({
  domain: wordOf(link['arc-seal'], 'd'),
  dmarc: wordOf(link['arc-authentication-results'], 'dmarc'),
})

function wordOf(header: ARCChainEntry['arc-seal'], key: string): string {
  const value: unknown = header?.parsed?.[key]?.value
  return typeof value === 'string' ? value.trim().toLowerCase() : ''
}
