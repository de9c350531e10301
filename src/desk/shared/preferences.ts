import { createStore, useStore } from './store'

export type Preferences = {
  theme: 'system' | 'light' | 'dark'
  density: 'compact' | 'comfortable'
  singleKeys: boolean
  /** For how long a reply can be taken back before it leaves. */
  undoSeconds: number
  /** The bar of formats in the composer. */
  formatting: boolean
  viewsFolded: boolean
  customerFolded: boolean
  /** Folders of saved views that are closed. */
  foldersFolded: string[]
  /** Of the list of customers, beside the name. */
  customerColumns: string[]
}

const key = 'regulars.preferences'
const defaults: Preferences = {
  theme: 'system',
  density: 'compact',
  singleKeys: true,
  undoSeconds: 10,
  formatting: true,
  viewsFolded: false,
  customerFolded: false,
  foldersFolded: [],
  customerColumns: ['address', 'conversations', 'seen'],
}

function stored(): Preferences {
  try {
    return { ...defaults, ...JSON.parse(localStorage.getItem(key) ?? '{}') }
  } catch {
    return defaults // a value of another version, or storage that the browser refuses
  }
}

const store = createStore(stored())

export const usePreferences = () => useStore(store)
export const preferences = () => store.get()

export function prefer(change: Partial<Preferences>) {
  store.set({ ...store.get(), ...change })
  localStorage.setItem(key, JSON.stringify(store.get()))
  showPreferences()
}

/** Theme and density live on <html>, where the tokens read them. */
export function showPreferences() {
  const { theme, density } = store.get()
  const html = document.documentElement
  if (theme === 'system') delete html.dataset.theme
  else html.dataset.theme = theme
  if (density === 'comfortable') html.dataset.density = density
  else delete html.dataset.density
}
