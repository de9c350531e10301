import i18n, { type Language } from '.'

/** The words of pages and dialogs that are opened now and then: the list does not wait for them. */
const words = { en: () => import('./en/later'), de: () => import('./de/later') }

let areWanted = false

/** Loads them in the language that is spoken, before what says them is shown. */
export async function loadLaterWords() {
  areWanted = true
  const language = i18n.language
  await add(language as Language)
  if (language !== i18n.language) await add(i18n.language as Language)
}

/** Loads them in another language too, once something has asked for them. */
export const loadLaterWordsToo = (language: Language) => (areWanted ? add(language) : Promise.resolve())

async function add(language: Language) {
  i18n.addResourceBundle(language, 'words', (await words[language]()).default, true, false)
}
