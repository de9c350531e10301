import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { api, ask } from '~/api/client'
import { beginSession } from '~/app/session'
import { Button } from '~/kit/Button'
import { Icon } from '~/kit/Icon'
import { typedCode } from './typedCode'

type LookAroundProps = { code: string; onTrouble: (error: unknown) => void }

export function LookAround({ code, onTrouble }: LookAroundProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const start = useMutation({
    mutationFn: () => ask(api.POST('/api/v1/setup/demo', { body: { code: code.trim() } })),
    onSuccess: async me => {
      typedCode.set(code.trim())
      await beginSession(me)
      await navigate({ to: '/inbox/$view', params: { view: 'all' } })
    },
    onError: onTrouble,
  })
  return (
    <div className="card card--pad row look-around">
      <span className="look-around__icon">
        <Icon name="flask-conical" size="lg" />
      </span>
      <div className="grow">
        <b className="strong">{t('setup.lookAround')}</b>
        <p className="meta">{t('setup.lookAroundText')}</p>
      </div>
      <Button isPending={start.isPending} onPress={() => start.mutate()}>
        {t('setup.lookAroundButton')}
      </Button>
    </div>
  )
}
