import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { useTranslation } from 'react-i18next'

const locales: Record<string, string> = { en: 'en-US', de: 'de-DE' }

/** React Aria's own words and dates follow the language of the desk. */
export function AriaLocale({ children }: { children: ReactNode }) {
  const { i18n } = useTranslation()
  return <I18nProvider locale={locales[i18n.language] ?? 'en-US'}>{children}</I18nProvider>
}
