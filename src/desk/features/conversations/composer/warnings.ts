import { type DraftState, leaving } from './draft'

/* What people write who attach something, in the languages that shops answer in. */
const attaching = [
  'attach(?:ed|ments?|ing)',
  'i attach',
  'enclosed', // en
  'anbei',
  'anh[aä]ng(?:e|en|s)?',
  'angehängt',
  'beigefügt\\p{L}*',
  'beiliegend\\p{L}*',
  '(?:in der|als) anlage',
  'häng(?:e|en) [^.!?]{0,60} an', // de
  'ci-joint(?:e|s|es)?',
  'pi[eè]ces? jointes?',
  'je (?:vous )?joins', // fr
  'adjunt(?:o|a|os|as|amos|ado|ada|ados|adas)', // es
  'allegat[oaie]',
  'allego',
  'alleghiamo', // it
  'anexos?',
  'anexad[oa]s?',
  'anexei',
  'anexamos', // pt
  'bijlagen?',
  'bijgevoegde?',
  'bijgesloten', // nl
  'załącz(?:nik|niki|niku|nikach|nikiem|am|amy|on[yea]|eniu)', // pl
]
const promise = new RegExp(`(?<![\\p{L}\\p{N}])(?:${attaching.join('|')})(?![\\p{L}\\p{N}])`, 'iu')
const placeholder = /\{\{[^{}]{1,80}\}\}|\[(?!sic\])[^[\]\n]{0,40}\p{L}[^[\]\n]{0,40}\]/iu

export type Warning = { kind: 'attachment' | 'placeholder' | 'mention'; words: string }

type Leaving = Pick<DraftState, 'kind' | 'html' | 'attachments'>

/** What a reply seems to lack, in the order in which it is said: its own words only, not those that it quotes. */
export function warningsOf({ kind, html, attachments }: Leaving): Warning[] {
  if (kind === 'note') return []
  const { said, outsideCode } = ownWords(html)
  const promised = leaving({ html, attachments }).length === 0 ? promise.exec(said)?.[0] : undefined
  const unfilled = placeholder.exec(outsideCode)?.[0]
  const named = /data-mention="[^"]*"[^>]*>([^<]*)</.exec(html)?.[1]
  return [
    ...(named ? [{ kind: 'mention' as const, words: named }] : []),
    ...(unfilled ? [{ kind: 'placeholder' as const, words: unfilled }] : []),
    ...(promised ? [{ kind: 'attachment' as const, words: promised }] : []),
  ]
}

function ownWords(html: string) {
  const body = new DOMParser().parseFromString(html.replace(/<br\s*\/?>|<\/(p|li|div)>/gi, '$&\n'), 'text/html').body
  for (const quote of body.querySelectorAll('blockquote')) quote.remove()
  const said = body.textContent ?? ''
  for (const code of body.querySelectorAll('code, pre')) code.remove()
  return { said, outsideCode: body.textContent ?? '' }
}
