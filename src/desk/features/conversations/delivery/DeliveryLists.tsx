import { useTranslation } from 'react-i18next'
import type { MailDelivery } from '~/api/types'
import { Time } from '~/shared/Time'

const tones = {
  waiting: '',
  accepted: '',
  delayed: 'chip--warning',
  delivered: 'chip--success',
  refused: 'chip--danger',
  bounced: 'chip--danger',
} as const

/** Each address of the envelope with what became of it. */
export function Recipients({ recipients }: { recipients: MailDelivery['recipients'] }) {
  const { t } = useTranslation()
  return (
    <section className="stack stack--sm parts">
      <h3>{t('delivery.recipients')}</h3>
      <ul className="stack stack--sm">
        {recipients.map(({ address, state, said }) => (
          <li key={address} className="stack stack--xs">
            <span className="row row--wrap">
              <span className="grow delivery-address">{address}</span>
              <span className={`chip ${tones[state]}`}>{t(`delivery.states.${state}`)}</span>
            </span>
            {said && <small className="meta delivery-detail">{said}</small>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Newest first. */
export function Tries({ tries }: { tries: MailDelivery['tries'] }) {
  const { t } = useTranslation()
  return (
    <section className="stack stack--sm parts">
      <h3>{t('delivery.tries')}</h3>
      {tries.length === 0 && <p className="meta">{t('delivery.noTries')}</p>}
      <ul className="stack stack--sm">
        {tries.map(({ begunAt, outcome, server, code, words }) => (
          <li key={begunAt} className="stack stack--xs">
            <span className="row row--wrap">
              <Time at={begunAt} />
              <b className="strong">{t(`delivery.outcomes.${outcome}`)}</b>
              {code && <span className="num">{code}</span>}
              {server && <span className="meta">{server}</span>}
            </span>
            {words && <small className="meta delivery-detail">{words}</small>}
          </li>
        ))}
      </ul>
    </section>
  )
}
