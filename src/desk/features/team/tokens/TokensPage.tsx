import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { SettingsBody } from '~/features/settings/SettingsBody'
import { TableCard } from '~/features/settings/TableCard'
import { Button } from '~/kit/Button'
import { Empty } from '~/kit/Empty'
import { Loaded } from '~/shared/Loaded'
import { Time } from '~/shared/Time'
import { tellProblem } from '~/shared/tellProblem'
import { AddTokenDialog } from './AddTokenDialog'
import { tokensKey } from './tokensKey'

export function TokensPage() {
  const { t } = useTranslation()
  const tokens = useQuery({
    queryKey: tokensKey,
    queryFn: async () => (await ask(api.GET('/api/v1/tokens'))).items,
  })
  const [isAdding, setIsAdding] = useState(false)
  const revoke = useRevoke()
  const add = (
    <Button look="primary" icon="plus" onPress={() => setIsAdding(true)}>
      {t('team.tokens.add')}
    </Button>
  )
  return (
    <SettingsBody title={t('settings.pages.tokens')} lead={t('team.tokens.lead')} isWide action={add}>
      <Loaded query={tokens}>
        {known =>
          known.length === 0 ? (
            <div className="card">
              <Empty icon="key-round" title={t('team.tokens.none')}>
                {t('team.tokens.noneText')}
              </Empty>
            </div>
          ) : (
            <TableCard
              columns={[t('team.tokens.name'), t('team.role'), t('team.tokens.made'), t('team.tokens.used')]}
              hasActions
            >
              {known.map(token => (
                <tr key={token.id}>
                  <td>
                    <b className="strong">{token.name}</b>
                  </td>
                  <td>{t(`team.roles.${token.role}`)}</td>
                  <td>
                    <Time at={token.createdAt} />
                  </td>
                  <td>
                    {token.lastUsedAt ? (
                      <Time at={token.lastUsedAt} />
                    ) : (
                      <span className="meta">{t('team.tokens.never')}</span>
                    )}
                  </td>
                  <td className="r">
                    <Button
                      size="sm"
                      isPending={revoke.isPending && revoke.variables === token.id}
                      onPress={() => revoke.mutate(token.id)}
                    >
                      {t('team.tokens.revoke')}
                    </Button>
                  </td>
                </tr>
              ))}
            </TableCard>
          )
        }
      </Loaded>
      {isAdding && <AddTokenDialog onClose={() => setIsAdding(false)} />}
    </SettingsBody>
  )
}

function useRevoke() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => ask(api.DELETE('/api/v1/tokens/{id}', { params: { path: { id } } })),
    onSuccess: () => cache.invalidateQueries({ queryKey: tokensKey }),
    onError: tellProblem,
  })
}
