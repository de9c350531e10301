import { useTranslation } from 'react-i18next'
import { Icon } from '~/kit/Icon'
import { useOthers } from './useOthers'

/** "Priya viewing", "Tom replying": the first other agent on this conversation. */
export function OthersHere({ conversation }: { conversation: string }) {
  const { t } = useTranslation()
  const [other] = useOthers(conversation)
  if (!other) return null
  return (
    <span className="presence truncate">
      <Icon name={other.doing === 'replying' ? 'pencil' : 'eye'} />
      {t(`list.${other.doing}`, { name: other.firstName })}
    </span>
  )
}
