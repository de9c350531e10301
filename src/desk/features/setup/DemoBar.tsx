import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { endSession, useMe } from '~/app/session'
import { setupQuery } from '~/app/setupState'
import { Button } from '~/kit/Button'
import { Icon } from '~/kit/Icon'
import { typedCode } from './typedCode'

const often = 1000

/** On top of every page of the demo workspace: how far it is made, and the way to one's own. */
export function DemoBar() {
  const me = useMe()
  return me.workspace.isDemo ? <Bar /> : null
}

function Bar() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const setup = useQuery(setupQuery)
  const { data: demo } = useQuery({
    queryKey: ['demo'],
    queryFn: () => ask(api.GET('/api/v1/demo')),
    refetchInterval: query => (query.state.data?.state === 'making' ? often : false),
  })
  const leave = async () => {
    await endSession()
    await navigate({ to: '/setup', search: typedCode.get() ? { code: typedCode.get() } : {} })
  }
  const isMaking = demo?.state === 'making'
  return (
    <div className="house-bar house-bar--demo" role="status">
      <Icon name="flask-conical" size="sm" />
      <span>
        {isMaking
          ? t('shell.demo.making', { done: demo.done, total: demo.total })
          : demo?.state === 'failed'
            ? t('shell.demo.failed')
            : t('shell.demo.bar')}
      </span>
      {isMaking && <progress aria-label={t('shell.demo.progress')} value={demo.done} max={demo.total} />}
      {setup.data?.isNeeded && (
        <Button size="sm" className="push" onPress={leave}>
          {t('shell.demo.leave')}
        </Button>
      )}
    </div>
  )
}
