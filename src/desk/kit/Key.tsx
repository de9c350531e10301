import { useTranslation } from 'react-i18next'

const isMac = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '')

/** What is printed on the key that this computer and language use for commands. */
export function useCommandKey() {
  const { t } = useTranslation()
  return isMac ? '⌘' : t('keyboard.command')
}

/** The keys that do the same, printed on the control; `Mod` is the command key. Hidden on touch and from screen readers. */
export function Key({ children }: { children: string }) {
  return (
    <span className="kbd" aria-hidden="true">
      {children.replace('Mod', useCommandKey())}
    </span>
  )
}
