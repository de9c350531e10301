import './macros.css'
import { useTranslation } from 'react-i18next'
import type { MacroAction } from '~/api/types'
import { IconButton } from '~/kit/IconButton'
import { useActionText } from './useActionText'

type DraftActionsProps = { actions: MacroAction[]; onChange: (actions: MacroAction[]) => void }

/** What is done with the message when it is sent; each can be left out. */
export default function DraftActions({ actions, onChange }: DraftActionsProps) {
  const { t } = useTranslation()
  const textOf = useActionText()
  return (
    <div className="row row--wrap draft-actions">
      <span className="meta">{t('macros.whenSent')}</span>
      {actions.map((action, at) => (
        <span className="chip" key={at}>
          <span className="truncate">{textOf(action)}</span>
          <IconButton
            icon="x"
            size="sm"
            label={t('macros.leaveOut', { act: textOf(action) })}
            onPress={() => onChange(actions.filter((_, place) => place !== at))}
          />
        </span>
      ))}
    </div>
  )
}
