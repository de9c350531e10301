import { useMe } from '~/app/session'
import { settingsPages } from './pages'

/** The settings that this person may change. */
export function useAllowedPages() {
  const { permissions } = useMe()
  return settingsPages.filter(page => !page.permission || permissions.includes(page.permission))
}
