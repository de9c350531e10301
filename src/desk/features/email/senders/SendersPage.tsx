import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ChecksCard } from '~/features/email/checks/ChecksCard'
import { PictureSenders } from '~/features/email/pictures/PictureSenders'
import { PagedTable } from '~/features/settings/PagedTable'
import { SettingsBody } from '~/features/settings/SettingsBody'
import { Button } from '~/kit/Button'
import { Time } from '~/shared/Time'
import { sendersQuery } from './queries'
import { useForget } from './useForget'

/** Senders whose mail somebody put into one kind for good. */
export function SendersPage() {
  const { t } = useTranslation()
  const senders = useInfiniteQuery(sendersQuery)
  const forget = useForget()
  return (
    <SettingsBody title={t('settings.pages.senders')} lead={t('senders.lead')} isWide>
      <div className="settings-form">
        <ChecksCard />
      </div>
      <h2 className="settings-section">{t('senders.title')}</h2>
      <PagedTable
        query={senders}
        columns={[t('senders.address'), t('senders.takenFor'), t('senders.by'), t('senders.at')]}
        empty={{ title: t('senders.none'), text: t('senders.noneText') }}
      >
        {sender => (
          <tr key={sender.address}>
            <td>
              <b className="strong kind-address">{sender.address}</b>
            </td>
            <td>{t(`kind.names.${sender.class}`)}</td>
            <td>{sender.by.name}</td>
            <td className="num">
              <Time at={sender.at} />
            </td>
            <td className="r">
              <Button
                size="sm"
                isPending={forget.isPending && forget.variables.address === sender.address}
                onPress={() => forget.mutate(sender)}
                aria-label={t('senders.forgetOne', { address: sender.address })}
              >
                {t('senders.forget')}
              </Button>
            </td>
          </tr>
        )}
      </PagedTable>
      <h2 className="settings-section">{t('pictures.title')}</h2>
      <PictureSenders />
    </SettingsBody>
  )
}
