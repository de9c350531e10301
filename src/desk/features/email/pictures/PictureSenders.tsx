import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { PagedTable } from '~/features/settings/PagedTable'
import { Button } from '~/kit/Button'
import { Time } from '~/shared/Time'
import { pictureSendersQuery } from './queries'
import { usePictureSender } from './usePictureSender'

/** Senders whose pictures from elsewhere are shown without asking. */
export function PictureSenders() {
  const { t } = useTranslation()
  const senders = useInfiniteQuery(pictureSendersQuery)
  const { forget } = usePictureSender()
  return (
    <PagedTable
      query={senders}
      columns={[t('pictures.address'), t('senders.by'), t('senders.at')]}
      empty={{ title: t('pictures.none'), text: t('pictures.noneText') }}
    >
      {sender => (
        <tr key={sender.address}>
          <td>
            <b className="strong kind-address">{sender.address}</b>
          </td>
          <td>{sender.by.name}</td>
          <td className="num">
            <Time at={sender.at} />
          </td>
          <td className="r">
            <Button
              size="sm"
              onPress={() => forget(sender.address)}
              aria-label={t('pictures.forgetOne', { address: sender.address })}
            >
              {t('senders.forget')}
            </Button>
          </td>
        </tr>
      )}
    </PagedTable>
  )
}
