import { useTranslation } from 'react-i18next'
import type { Approval } from '~/api/types'
import { Callout } from '~/kit/Callout'
import { Time } from '~/shared/Time'

const tones = { approved: 'success', rejected: 'info', withdrawn: 'info', expired: 'warning' } as const

/** What became of a request, who said so and when. */
export function ApprovalEnd({ approval: { state, answeredBy, answeredAt, note } }: { approval: Approval }) {
  const { t } = useTranslation()
  if (state === 'open') return null
  return (
    <>
      <Callout tone={tones[state]} icon={state === 'rejected' ? 'circle-x' : undefined}>
        {t(`authority.ended.${state}`, { name: answeredBy?.name })} {answeredAt && <Time at={answeredAt} />}
      </Callout>
      {note && <blockquote className="said">{note}</blockquote>}
    </>
  )
}
