import { useTranslation } from 'react-i18next'
import type { SenderDomain } from '~/api/types'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { Time } from '~/shared/Time'
import { DkimPart } from './DkimPart'
import { RecordPart } from './RecordPart'
import { useDomain } from './useDomain'

/** What others find about a domain that mail comes from, and what is to be published for it. */
export function DomainCard({ domain }: { domain: SenderDomain }) {
  const { t } = useTranslation()
  const change = useDomain(domain.domain)
  return (
    <section className="card">
      <div className="card__head">
        <h2 className="grow">{t('sending.domain', { domain: domain.domain })}</h2>
        <Button size="sm" onPress={() => change.mutate('check')} isPending={change.isPending}>
          {t('sending.check')}
        </Button>
      </div>
      <div className="card__body stack stack--lg">
        {domain.trouble && <Callout tone="warning">{t('sending.trouble')}</Callout>}
        <DkimPart domain={domain} change={change} />
        <RecordPart name="spf" finding={domain.spf} />
        <RecordPart name="dmarc" finding={domain.dmarc} />
        <p className="meta">{domain.checkedAt ? <Checked at={domain.checkedAt} /> : t('sending.neverChecked')}</p>
      </div>
    </section>
  )
}

function Checked({ at }: { at: string }) {
  const { t } = useTranslation()
  return (
    <>
      {t('sending.lookedUp')} <Time at={at} />
    </>
  )
}
