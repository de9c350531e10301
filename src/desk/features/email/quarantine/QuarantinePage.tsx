import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { PagedTable } from '~/features/settings/PagedTable'
import { SettingsBody } from '~/features/settings/SettingsBody'
import { Button } from '~/kit/Button'
import { QuarantineLine } from './QuarantineLine'
import { quarantineQuery } from './queries'
import { useRetry, useRetryAll } from './useRetry'

/** Mail that could not be read: each is a conversation with the raw file, and may be read after an update. */
export function QuarantinePage() {
  const { t } = useTranslation()
  const mails = useInfiniteQuery(quarantineQuery)
  const retry = useRetry()
  const retryAll = useRetryAll()
  const hasSeveral = (mails.data?.pages[0]?.items.length ?? 0) > 1
  const columns = ['sender', 'mailbox', 'received', 'size', 'tries'] as const
  return (
    <SettingsBody
      title={t('settings.pages.quarantine')}
      lead={t('quarantine.lead')}
      isWide
      action={
        hasSeveral && (
          <Button icon="rotate-ccw" isPending={retryAll.isPending} onPress={() => retryAll.mutate()}>
            {t('quarantine.retryAll')}
          </Button>
        )
      }
    >
      <PagedTable
        query={mails}
        columns={columns.map(column => t(`quarantine.${column}`))}
        empty={{ title: t('quarantine.none'), text: t('quarantine.noneText') }}
      >
        {mail => (
          <QuarantineLine
            key={mail.id}
            mail={mail}
            isTried={retry.isPending && retry.variables === mail.id}
            onRetry={() => retry.mutate(mail.id)}
          />
        )}
      </PagedTable>
    </SettingsBody>
  )
}
