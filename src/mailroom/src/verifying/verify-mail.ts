import { Lookups } from '../dns/lookups.ts'
import { askLists } from './block-lists.ts'
import { checkArc } from './check-arc.ts'
import { signaturesOf, verifySignatures } from './check-dkim.ts'
import { checkDmarc } from './check-dmarc.ts'
import { checkSpf } from './check-spf.ts'
import { domainOf, isAligned } from './domains.ts'
import type { Question } from './question.ts'
import { withSafeHead } from './safe-head.ts'
import type { Dmarc, Verdict } from './verdict.ts'

/** More senders than this nobody means. */
const MOST_SENDERS = 5

const WORST: Dmarc['result'][] = ['fail', 'temperror', 'none', 'pass']
const STRICTEST: Dmarc['policy'][] = ['reject', 'quarantine', 'none']

/** How to ask, and how we are called. */
export interface Means {
  dns: string | null
  name: string
  withinMs: number
}

/** What the network knows of a mail's sender. Judges nothing: that is the host's. */
export async function verifyMail(question: Question, means: Means): Promise<Verdict> {
  const lookups = new Lookups(means.dns, means.withinMs)
  try {
    const [checked, spf, lists] = await Promise.all([
      verifySignatures(withSafeHead(question.raw), question.from, lookups),
      checkSpf(question, means.name, lookups),
      askLists(lookups, question.ip, question.zones),
    ])
    const senders = [...new Set(checked.headerFrom.map(domainOf))].slice(0, MOST_SENDERS)
    const sender = senders[0] ?? ''
    const dkim = signaturesOf(checked, sender)
    const alignedSpf = { ...spf, aligned: sender !== '' && isAligned(spf.domain, sender, false) }
    const [arc, ...dmarc] = await Promise.all([
      checkArc(checked, lookups),
      ...senders.map(one => checkDmarc(one, dkim, alignedSpf, lookups)),
    ])
    return { senders, spf: alignedSpf, dkim, dmarc: worst(dmarc), arc, lists }
  } finally {
    lookups.end()
  }
}

/** With several senders each must be one who may write so: the readers see but the first. */
function worst(all: Dmarc[]): Dmarc {
  const rank = (one: Dmarc) => WORST.indexOf(one.result) * 10 + STRICTEST.indexOf(one.policy)
  return all.toSorted((a, b) => rank(a) - rank(b))[0] ?? { result: 'none', policy: 'none', domain: '' }
}
