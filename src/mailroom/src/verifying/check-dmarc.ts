import { dmarc } from 'mailauth/lib/dmarc/index.js'
import type { Lookups } from '../dns/lookups.ts'
import { isAligned } from './domains.ts'
import type { Dmarc, Signature, Spf } from './verdict.ts'

/** What the sender's domain says of mails that nobody vouches for, and whether this is one (RFC 7489 6.6). */
export async function checkDmarc(sender: string, signatures: Signature[], spf: Spf, lookups: Lookups): Promise<Dmarc> {
  // Only the record is asked for: of strict alignment the library knows nothing.
  const record = await dmarc({ headerFrom: `x@${sender}`, spfDomains: [], dkimDomains: [], resolver: lookups.ask })
  if (!record || record.status.result === 'none') return { result: 'none', policy: 'none', domain: sender }
  if (record.status.result === 'temperror') return { result: 'temperror', policy: 'none', domain: sender }

  const result = judge(
    [
      ...signatures.filter(one => isAligned(one.domain, sender, record.alignment.dkim.strict)),
      ...spfOf(sender, spf, record.alignment.spf.strict),
    ].map(one => one.result),
  )
  return { result, policy: policyOf(record.policy, record.pct), domain: sender }
}

const spfOf = (sender: string, spf: Spf, isStrict: boolean) => (isAligned(spf.domain, sender, isStrict) ? [spf] : [])

/** What might have been proved condemns nobody: an answer that did not come, or a list's lines under a letter that is signed. */
function judge(results: string[]): Dmarc['result'] {
  if (results.includes('pass')) return 'pass'
  if (results.includes('temperror')) return 'temperror'
  return results.includes('partial') ? 'none' : 'fail'
}

/** A domain that asks for a part of its mails to be treated so is not sure yet: one step less. */
function policyOf(said: string | undefined, percent: number | undefined): Dmarc['policy'] {
  const policy = (said ?? '').trim().toLowerCase()
  const isSure = percent === undefined || percent >= 100
  if (policy === 'reject') return isSure ? 'reject' : 'quarantine'
  return policy === 'quarantine' && isSure ? 'quarantine' : 'none'
}
