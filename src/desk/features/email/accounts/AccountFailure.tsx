import { useTranslation } from 'react-i18next'
import type { ImapAccount } from '~/api/types'
import { Callout } from '~/kit/Callout'
import { Time } from '~/shared/Time'

/** Which step failed, in our words, and what the server said, in its own. */
export function AccountFailure({ failure }: { failure: NonNullable<ImapAccount['failure']> }) {
  const { t } = useTranslation()
  return (
    <Callout tone="danger" title={t(`accounts.failures.${failure.step}`)}>
      {t('accounts.triedAgain')} <Time at={failure.at} />
      {failure.detail && <small className="delivery-detail">{failure.detail}</small>}
    </Callout>
  )
}
