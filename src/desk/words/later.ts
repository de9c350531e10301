import i18n, { type Language } from '.'

/** The words of pages and dialogs that are opened now and then: the list does not wait for them. */
const words = { en: () => import('./en/later'), de: () => import('./de/later') }

/** Loads them in the language that is spoken, before what says them is shown. */
export async function loadLaterWords() {
  const language = i18n.language as Language
  i18n.addResourceBundle(language, 'words', (await words[language]()).default, true, false)
}
