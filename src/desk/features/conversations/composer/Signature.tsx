import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Conversation } from '~/api/types'
import { sendersQuery } from '~/features/brands/queries'
import { signatureText } from './signatureText'

/** What the brand's signature will add below the answer. */
export function Signature({ conversation }: { conversation: Conversation }) {
  const { t } = useTranslation()
  const { data: senders } = useQuery({ ...sendersQuery, staleTime: 60_000 })
  const html = senders?.find(sender => sender.brand.id === conversation.brand?.id)?.signature
  const text = html ? signatureText(html) : ''
  if (!text) return null
  return (
    <section className="composer__signature" aria-label={t('composer.signature')}>
      <p className="meta">{text}</p>
    </section>
  )
}
