import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { MailDelivery } from '~/api/types'
import { Dialog } from '~/kit/Dialog'
import { fileSize } from '~/shared/fileSize'
import { Loaded } from '~/shared/Loaded'
import { Recipients, Tries } from './DeliveryLists'

/** How a mail of ours went out: who has it, each try, and by what others know it. */
export default function DeliveryDialog({ mail, onClose }: { mail: string; onClose: () => void }) {
  const { t } = useTranslation()
  const delivery = useQuery({
    queryKey: ['delivery', mail],
    queryFn: () => ask(api.GET('/api/v1/mails/{id}/delivery', { params: { path: { id: mail } } })),
    staleTime: 0,
  })
  return (
    <Dialog title={t('delivery.title')} isOpen onClose={onClose}>
      <div className="stack dialog__form">
        <Loaded query={delivery}>{known => <Details known={known} />}</Loaded>
      </div>
    </Dialog>
  )
}

function Details({ known }: { known: MailDelivery }) {
  const { t } = useTranslation()
  const lines: [string, string | null][] = [
    [t('delivery.messageId'), known.messageId],
    [t('delivery.sender'), known.sender || t('delivery.noSender')],
    [
      t('delivery.signed'),
      known.signedBy ? t('delivery.signedBy', { domain: known.signedBy }) : t('delivery.unsigned'),
    ],
    [t('delivery.size'), known.size === null ? null : fileSize(known.size)],
  ]
  return (
    <>
      <Recipients recipients={known.recipients} />
      <Tries tries={known.tries} />
      <dl className="stack stack--sm delivery-facts">
        {lines
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        {known.hasOriginal && (
          <div>
            <dt>{t('delivery.original')}</dt>
            <dd>
              <a className="link" href={`/api/v1/mails/${known.id}/original?show=true`} target="_blank" rel="noopener">
                {t('conversation.showOriginal')}
              </a>
            </dd>
          </div>
        )}
      </dl>
    </>
  )
}
