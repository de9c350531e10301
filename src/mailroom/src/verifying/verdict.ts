import type { Listing } from './block-lists.ts'

/** `temperror`: the DNS gave no answer, later it may. `partial`: only the mail's beginning is signed. */
export type DkimResult = 'pass' | 'partial' | 'fail' | 'neutral' | 'policy' | 'temperror' | 'none'

export interface Signature {
  domain: string
  result: DkimResult
  /** Whether it speaks for the sender's domain. */
  aligned: boolean
}

export interface Spf {
  result: 'pass' | 'fail' | 'softfail' | 'neutral' | 'none' | 'temperror' | 'permerror'
  domain: string
  aligned: boolean
}

/** `policy`: what the domain asks for when a mail fails. */
export interface Dmarc {
  result: 'pass' | 'fail' | 'none' | 'temperror'
  policy: 'none' | 'quarantine' | 'reject'
  domain: string
}

/** Who passed the mail on and sealed what they saw, the last one first. */
export interface Arc {
  result: 'pass' | 'fail' | 'none'
  sealers: { domain: string; dmarc: string }[]
}

/** What the network knows of a mail's sender. `senders`: the domains of all addresses in From. */
export interface Verdict {
  senders: string[]
  spf: Spf
  dkim: Signature[]
  dmarc: Dmarc
  arc: Arc
  lists: Listing[]
}
