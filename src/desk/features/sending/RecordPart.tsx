import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DnsFinding } from '~/api/types'

type RecordPartProps = { name: 'dkim' | 'spf' | 'dmarc'; finding: DnsFinding; children?: ReactNode }

const tones = { unchecked: '', ok: 'chip--success', missing: 'chip--warning', wrong: 'chip--danger' } as const
const hints = ['other_key', 'revoked', 'several', 'everybody', 'nobody_forbidden', 'no_policy', 'only_watches'] as const

/** One record of a domain: what it is for, whether it is good, what to do about it, and what stands there. */
export function RecordPart({ name, finding, children }: RecordPartProps) {
  const { t } = useTranslation()
  const hint = hints.find(known => known === finding.hint)
  return (
    <section className="stack stack--sm parts">
      <div className="row row--wrap">
        <h3>{t(`sending.${name}`)}</h3>
        <span className={`chip ${tones[finding.state]}`}>{t(`sending.states.${finding.state}`)}</span>
      </div>
      <p className="meta">{t(`sending.${name}Text`)}</p>
      {finding.state === 'missing' && <p>{t(`sending.missing.${name}`)}</p>}
      {hint && <p>{t(`sending.hints.${hint}`)}</p>}
      {children}
      {finding.found && (
        <p className="stack stack--xs">
          <span className="meta">{t('sending.found')}</span>
          <code className="mono dns-record">{finding.found}</code>
        </p>
      )}
    </section>
  )
}
