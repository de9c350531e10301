import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { SettingsBody } from '~/features/settings/SettingsBody'
import { TableCard } from '~/features/settings/TableCard'
import { Button } from '~/kit/Button'
import { Loaded } from '~/shared/Loaded'
import { Time } from '~/shared/Time'

/** Who changed what, newest first. */
export function AuditPage() {
  const { t } = useTranslation()
  const audit = useInfiniteQuery({
    queryKey: ['audit'],
    queryFn: ({ pageParam }) =>
      ask(api.GET('/api/v1/audit', { params: { query: pageParam ? { cursor: pageParam } : {} } })),
    initialPageParam: null as string | null,
    getNextPageParam: page => page.next,
    staleTime: 0,
  })
  return (
    <SettingsBody title={t('settings.pages.audit')} lead={t('team.audit.lead')} isWide>
      <Loaded query={audit}>
        {({ pages }) => (
          <TableCard
            columns={[t('team.audit.when'), t('team.audit.who'), t('team.audit.what'), t('team.audit.subject')]}
          >
            {pages
              .flatMap(page => page.items)
              .map(row => (
                <tr key={row.id}>
                  <td className="num">
                    <Time at={row.at} />
                  </td>
                  <td>{row.actor.name}</td>
                  <td>
                    <Action name={row.action} />
                  </td>
                  <td className="truncate">{row.subject}</td>
                </tr>
              ))}
          </TableCard>
        )}
      </Loaded>
      {audit.hasNextPage && (
        <span>
          <Button onPress={() => audit.fetchNextPage()} isPending={audit.isFetchingNextPage}>
            {t('common.loadMore')}
          </Button>
        </span>
      )}
    </SettingsBody>
  )
}

/** In words; one that this desk does not know yet, by the name that the API uses. */
function Action({ name }: { name: string }) {
  const { t, i18n } = useTranslation()
  const key = `team.audit.actions.${name.replace('.', '-')}`
  return i18n.exists(key) ? t(key as 'team.audit.actions.agent-invited') : <code className="mono">{name}</code>
}
