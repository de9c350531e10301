import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Brand } from '~/api/types'
import { mailboxesQuery } from '~/features/email/queries'
import { Select } from '~/kit/Select'

type AddressSelectProps = { brand: Brand | null; value: string; onChange: (mailbox: string) => void }

/** One of the brand's own mailboxes, or whichever was written to. */
export function AddressSelect({ brand, value, onChange }: AddressSelectProps) {
  const { t } = useTranslation()
  const { data: mailboxes = [] } = useQuery(mailboxesQuery)
  const own = mailboxes.filter(mailbox => mailbox.brand.id === brand?.id)
  if (own.length === 0) return <p className="hint">{t('brands.mailboxMissing')}</p>
  return (
    <Select
      label={t('brands.address')}
      value={value}
      onChange={onChange}
      choices={[
        { key: '', label: t('brands.anyAddress') },
        ...own.map(({ id, address }) => ({ key: id, label: address })),
      ]}
    />
  )
}
