import { spf } from 'mailauth/lib/spf/index.js'
import type { Lookups } from '../dns/lookups.ts'
import { domainOf } from './domains.ts'
import type { Question } from './question.ts'
import type { Spf } from './verdict.ts'

/** Whether the domain of the envelope's sender sends from this address; for the null sender the domain of the greeting. */
export async function checkSpf(
  { ip, helo, from }: Question,
  mta: string,
  lookups: Lookups,
): Promise<Omit<Spf, 'aligned'>> {
  const checked = await spf({ sender: from || `postmaster@${helo}`, ip, helo, mta, resolver: lookups.ask })
  return { result: checked.status.result as Spf['result'], domain: domainOf(from || helo) }
}
