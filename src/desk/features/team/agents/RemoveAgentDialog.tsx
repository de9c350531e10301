import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import type { Agent } from '~/api/types'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import { Dialog } from '~/kit/Dialog'
import { toast } from '~/kit/toasts'
import { problemText } from '~/shared/tellProblem'
import { agentsQuery } from '../queries'

export function RemoveAgentDialog({ agent, onClose }: { agent: Agent; onClose: () => void }) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const remove = useMutation({
    mutationFn: () => ask(api.DELETE('/api/v1/agents/{id}', { params: { path: { id: agent.id } } })),
    onSuccess: async () => {
      await cache.invalidateQueries({ queryKey: agentsQuery.queryKey })
      toast(t('team.removed', { name: agent.name }))
      onClose()
    },
  })
  return (
    <Dialog
      title={t('team.removeTitle', { name: agent.name })}
      isOpen
      onClose={onClose}
      isBusy={remove.isPending}
      foot={
        <>
          <Button className="push" onPress={onClose}>
            {t('common.cancel')}
          </Button>
          <Button look="danger" isPending={remove.isPending} onPress={() => remove.mutate()}>
            {t('team.remove')}
          </Button>
        </>
      }
    >
      <div className="stack dialog__form">
        {remove.isError && <Callout tone="danger">{problemText(remove.error)}</Callout>}
        <p>{t('team.removeText')}</p>
      </div>
    </Dialog>
  )
}
