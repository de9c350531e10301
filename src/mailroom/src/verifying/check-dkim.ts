import type { DKIMResult, DKIMVerifyResult } from 'mailauth'
import { dkimVerify } from 'mailauth/lib/dkim/verify.js'
import type { Lookups } from '../dns/lookups.ts'
import { isAligned } from './domains.ts'
import type { DkimResult, Signature } from './verdict.ts'

export const verifySignatures = (raw: Buffer, from: string, lookups: Lookups): Promise<DKIMVerifyResult> =>
  dkimVerify(raw, { resolver: lookups.ask, sender: from || '<>' })

export function signaturesOf(checked: DKIMVerifyResult, sender: string): Signature[] {
  return checked.results
    .filter(found => found.signingDomain)
    .map(found => ({
      domain: found.signingDomain.toLowerCase(),
      result: resultOf(found),
      aligned: isAligned(found.signingDomain, sender, false),
    }))
}

/** What the library also says, and leaves out of its types. */
type Found = DKIMResult & { algo?: string; signingHeaders?: { keys: string } }

/** Stricter than the library: SHA-1 proves nothing any more (RFC 8301), nor does a signature that leaves out who wrote the mail. */
function resultOf(found: Found): DkimResult {
  const result = found.status.result as DkimResult
  if (result !== 'pass') return result
  if (/sha1$/i.test(found.algo ?? '')) return 'policy'
  if (!found.signingHeaders?.keys.toLowerCase().split(': ').includes('from')) return 'policy'
  return found.status.underSized ? 'partial' : 'pass'
}
