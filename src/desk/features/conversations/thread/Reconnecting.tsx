import { useTranslation } from 'react-i18next'
import { isConnected } from '~/feed/connection'
import { Icon } from '~/kit/Icon'
import { useStore } from '~/shared/store'
import { useDelayed } from '~/shared/useDelayed'

const grace = 1500

/** Shown only when the stream stays lost, so that a deploy or a moved tab does not flicker. */
export function Reconnecting() {
  const { t } = useTranslation()
  const isLost = useDelayed(!useStore(isConnected), grace)
  if (!isLost) return null
  return (
    <span className="chip chip--warning" role="status">
      <Icon name="wifi-off" size="xs" />
      {t('shell.reconnecting')}
    </span>
  )
}
