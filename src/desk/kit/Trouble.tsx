import { useTranslation } from 'react-i18next'
import { useStore } from '~/shared/store'
import { trouble } from '~/shared/tellProblem'
import { Callout } from './Callout'
import { IconButton } from './IconButton'

/** The last thing that did not work and needs no decision at its own place; stays until it is read. */
export function Trouble() {
  const { t } = useTranslation()
  const text = useStore(trouble)
  return (
    <div className="trouble">
      {text && (
        <Callout
          tone="danger"
          action={<IconButton icon="x" size="sm" label={t('common.close')} onPress={() => trouble.set(null)} />}
        >
          {text}
        </Callout>
      )}
    </div>
  )
}
