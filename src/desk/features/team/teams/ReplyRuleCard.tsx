import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { SettingsCard } from '~/features/settings/SettingsCard'
import { Switch } from '~/kit/Switch'
import { toast } from '~/kit/toasts'
import { Loaded } from '~/shared/Loaded'
import { tellProblem } from '~/shared/tellProblem'
import { replyRuleQuery } from '../queries'

/** Whether only whoever has a conversation answers it. */
export function ReplyRuleCard() {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const rule = useQuery(replyRuleQuery)
  const save = useMutation({
    mutationFn: (body: { onlyAssignee: boolean; version: number }) =>
      ask(api.PUT('/api/v1/conversations/reply-rule', { body })),
    onSuccess: () => toast(t('common.saved')),
    onError: tellProblem,
    onSettled: () => cache.invalidateQueries({ queryKey: ['reply-rule'] }),
  })
  return (
    <Loaded query={rule}>
      {({ onlyAssignee, version }) => (
        <SettingsCard title={t('teams.replies')}>
          <Switch
            label={t('teams.onlyAssignee')}
            hint={t('teams.onlyAssigneeHint')}
            isOn={onlyAssignee}
            onChange={isOn => save.mutate({ onlyAssignee: isOn, version })}
          />
        </SettingsCard>
      )}
    </Loaded>
  )
}
