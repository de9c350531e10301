import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { Suppression } from '~/api/types'
import { TableCard } from '~/features/settings/TableCard'
import { Button } from '~/kit/Button'
import { toast } from '~/kit/toasts'
import { Time } from '~/shared/Time'
import { tellProblem } from '~/shared/tellProblem'
import { suppressionsKey } from './queries'

export function SuppressionTable({ rows, mayChange }: { rows: Suppression[]; mayChange: boolean }) {
  const { t } = useTranslation()
  const remove = useRemove()
  return (
    <TableCard
      columns={[t('suppressions.address'), t('suppressions.why'), t('suppressions.since')]}
      hasActions={mayChange}
    >
      {rows.map(({ address, cause, detail, since, by }) => (
        <tr key={address}>
          <td>
            <span className="stack stack--xs wrap-anywhere">
              <b className="strong">{address}</b>
              {detail && <span className="meta">{detail}</span>}
              {by.kind !== 'system' && <span className="meta">{t('suppressions.by', { name: by.name })}</span>}
            </span>
          </td>
          <td>{t(`suppressions.causes.${cause}`)}</td>
          <td>
            <Time at={since} />
          </td>
          {mayChange && (
            <td className="r">
              <Button
                size="sm"
                isPending={remove.isPending && remove.variables === address}
                onPress={() => remove.mutate(address)}
                aria-label={t('suppressions.removeLabel', { address })}
              >
                {t('suppressions.remove')}
              </Button>
            </td>
          )}
        </tr>
      ))}
    </TableCard>
  )
}

function useRemove() {
  const { t } = useTranslation()
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (address: string) =>
      ask(api.DELETE('/api/v1/email/suppressions/{address}', { params: { path: { address } } })),
    onSuccess: (_, address) => toast(t('suppressions.removed', { address })),
    onError: tellProblem,
    onSettled: () => cache.invalidateQueries({ queryKey: suppressionsKey }),
  })
}
