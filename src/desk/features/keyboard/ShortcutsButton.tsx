import { useTranslation } from 'react-i18next'
import { IconButton } from '~/kit/IconButton'
import { shortcutsShown } from './shown'

export function ShortcutsButton() {
  const { t } = useTranslation()
  return (
    <IconButton
      className="rail__item is-desktop"
      icon="keyboard"
      label={t('shell.shortcuts')}
      keys="?"
      onPress={() => shortcutsShown.set(true)}
    />
  )
}
