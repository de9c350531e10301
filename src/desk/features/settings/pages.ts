type SettingsPage = {
  path: string
  group: 'workspace' | 'you'
  label: string
  icon: string
  permission?: string
  load: () => Promise<Record<string, unknown>>
  component: string
}

/** The pages under Settings, each brought by its module. */
export const settingsPages: SettingsPage[] = []
