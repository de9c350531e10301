import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Brand } from '~/api/types'
import { mailboxesQuery } from '~/features/email/queries'
import { SettingsBody } from '~/features/settings/SettingsBody'
import { TableCard } from '~/features/settings/TableCard'
import { Button } from '~/kit/Button'
import { Loaded } from '~/shared/Loaded'
import { BrandDialog } from './BrandDialog'
import { BrandLogo } from './BrandLogo'
import { brandsQuery, sendersQuery } from './queries'

/** The names customers know: what each looks like, and how it signs its mail. */
export function BrandsPage() {
  const { t } = useTranslation()
  const brands = useQuery(brandsQuery)
  const senders = useQuery(sendersQuery)
  const mailboxes = useQuery(mailboxesQuery)
  const [edited, setEdited] = useState<Brand | 'new' | null>(null)
  const add = (
    <Button look="primary" icon="plus" onPress={() => setEdited('new')}>
      {t('brands.add')}
    </Button>
  )
  const senderOf = (brand: Brand) => senders.data?.find(sender => sender.brand.id === brand.id)
  const addressOf = (brand: Brand) =>
    mailboxes.data?.find(mailbox => mailbox.id === senderOf(brand)?.mailbox)?.address ?? t('brands.anyAddress')
  return (
    <SettingsBody title={t('settings.pages.brands')} lead={t('brands.lead')} isWide action={add}>
      <Loaded query={brands}>
        {known => (
          <TableCard columns={[t('brands.column'), t('brands.address'), t('brands.language')]} hasActions>
            {known.map(brand => (
              <tr key={brand.id}>
                <td>
                  <span className="row">
                    <BrandLogo logo={brand.logo} name={brand.name} />
                    <b className="strong wrap-anywhere">{brand.name}</b>
                  </span>
                </td>
                <td className="wrap-anywhere">{addressOf(brand)}</td>
                <td>{t(`brands.languages.${brand.locale}`)}</td>
                <td className="r">
                  <Button
                    size="sm"
                    isDisabled={!senders.data || !mailboxes.data}
                    onPress={() => setEdited(brand)}
                    aria-label={t('brands.edit', { name: brand.name })}
                  >
                    {t('common.edit')}
                  </Button>
                </td>
              </tr>
            ))}
          </TableCard>
        )}
      </Loaded>
      {edited && (
        <BrandDialog
          brand={edited === 'new' ? null : edited}
          sender={edited === 'new' ? undefined : senderOf(edited)}
          onClose={() => setEdited(null)}
        />
      )}
    </SettingsBody>
  )
}
