import i18n from 'i18next'
import { initReactI18next } from 'react-i18next'
import en from './en'
import type later from './en/later'
import { loadLaterWordsToo } from './later'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'words'
    resources: { words: typeof en & typeof later }
  }
}

export const languages = { en: 'English', de: 'Deutsch' } as const
export type Language = keyof typeof languages

/** English comes with the page; every other language is a file of its own. */
const others = { de: () => import('./de') }

i18n.use(initReactI18next).init({
  lng: 'en',
  fallbackLng: 'en',
  defaultNS: 'words',
  resources: { en: { words: en } },
  interpolation: { escapeValue: false },
  react: { useSuspense: false, transSupportBasicHtmlNodes: false, transKeepBasicHtmlNodesFor: [] },
})

const learned = new Set<Language>(['en'])

/** A page may have brought words of its own before: they stay. */
export async function speak(language: Language) {
  if (language !== 'en' && !learned.has(language)) {
    i18n.addResourceBundle(language, 'words', (await others[language]()).default, true)
    learned.add(language)
  }
  await loadLaterWordsToo(language)
  await i18n.changeLanguage(language)
  document.documentElement.lang = language
}

const regions: Record<string, string> = { en: 'en-GB', de: 'de-DE' }

/** How dates and numbers are written: "3 Nov" and a clock of 24 hours. */
export const region = () => regions[i18n.language] ?? i18n.language

/** The language a person would read before signing in. */
export const guessedLanguage = (): Language => (navigator.language.startsWith('de') ? 'de' : 'en')

export default i18n
