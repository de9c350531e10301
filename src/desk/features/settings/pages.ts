import { type ComponentType, lazy } from 'react'
import { DoubtsCount } from '~/features/authority/counts'
import { QuarantineCount } from '~/features/email/quarantine/QuarantineCount'
import type later from '~/words/en/later'
import { loadLaterWords } from '~/words/later'
import { ParkedCount } from './parked/ParkedCount'

type Loaded = ComponentType
type SettingsPage = {
  path: string
  group: 'you' | 'workspace' | 'advanced'
  label: `settings.pages.${keyof typeof later.settings.pages}`
  icon: string
  permission?: string
  /** What stands beside its name in the menu. */
  Mark?: Loaded
  Page: ComponentType
}

const page = (load: () => Promise<Record<string, Loaded>>, name: string) =>
  lazy(async () => {
    const [module] = await Promise.all([load(), loadLaterWords()])
    const found = module[name]
    if (!found) throw new Error(`No settings page ${name}`)
    return { default: found }
  })

/** The pages under Settings, each brought by its module; one without permission is absent. */
export const settingsPages: SettingsPage[] = [
  {
    path: 'profile',
    group: 'you',
    label: 'settings.pages.profile',
    icon: 'user',
    Page: page(() => import('~/features/team/profile/ProfilePage'), 'ProfilePage'),
  },
  {
    path: 'workspace',
    group: 'workspace',
    label: 'settings.pages.workspace',
    icon: 'store',
    permission: 'workspace.manage',
    Page: page(() => import('./workspace/WorkspacePage'), 'WorkspacePage'),
  },
  {
    path: 'brands',
    group: 'workspace',
    label: 'settings.pages.brands',
    icon: 'layers',
    permission: 'workspace.manage',
    Page: page(() => import('~/features/brands/BrandsPage'), 'BrandsPage'),
  },
  {
    path: 'stores',
    group: 'workspace',
    label: 'settings.pages.stores',
    icon: 'package',
    permission: 'stores.manage',
    Page: page(() => import('~/features/stores/StoresPage'), 'StoresPage'),
  },
  {
    path: 'accounts',
    group: 'workspace',
    label: 'settings.pages.accounts',
    icon: 'inbox',
    permission: 'email.manage',
    Page: page(() => import('~/features/email/accounts/AccountsPage'), 'AccountsPage'),
  },
  {
    path: 'sending',
    group: 'workspace',
    label: 'settings.pages.sending',
    icon: 'send',
    permission: 'email.manage',
    Page: page(() => import('~/features/sending/SendingPage'), 'SendingPage'),
  },
  {
    path: 'suppressions',
    group: 'workspace',
    label: 'settings.pages.suppressions',
    icon: 'circle-x',
    permission: 'suppressions.read',
    Page: page(() => import('~/features/suppressions/SuppressionsPage'), 'SuppressionsPage'),
  },
  {
    path: 'team',
    group: 'workspace',
    label: 'settings.pages.team',
    icon: 'users',
    permission: 'agents.manage',
    Page: page(() => import('~/features/team/agents/TeamPage'), 'TeamPage'),
  },
  {
    path: 'teams',
    group: 'workspace',
    label: 'settings.pages.teams',
    icon: 'users-round',
    permission: 'teams.manage',
    Page: page(() => import('~/features/team/teams/TeamsPage'), 'TeamsPage'),
  },
  {
    path: 'hours',
    group: 'workspace',
    label: 'settings.pages.hours',
    icon: 'clock',
    permission: 'hours.manage',
    Page: page(() => import('~/features/hours/HoursPage'), 'HoursPage'),
  },
  {
    path: 'limits',
    group: 'workspace',
    label: 'settings.pages.limits',
    icon: 'shield-check',
    permission: 'limits.read',
    Page: page(() => import('~/features/authority/LimitsPage'), 'LimitsPage'),
  },
  {
    path: 'tags',
    group: 'workspace',
    label: 'settings.pages.tags',
    icon: 'tag',
    permission: 'tags.use',
    Page: page(() => import('~/features/tags/TagsPage'), 'TagsPage'),
  },
  {
    path: 'macros',
    group: 'workspace',
    label: 'settings.pages.macros',
    icon: 'zap',
    Page: page(() => import('~/features/macros/MacrosPage'), 'MacrosPage'),
  },
  {
    path: 'doubts',
    group: 'advanced',
    label: 'settings.pages.doubts',
    icon: 'circle-alert',
    permission: 'intents.settle',
    Mark: DoubtsCount,
    Page: page(() => import('~/features/authority/DoubtsPage'), 'DoubtsPage'),
  },
  {
    path: 'public-address',
    group: 'advanced',
    label: 'settings.pages.publicAddress',
    icon: 'globe',
    permission: 'installation.manage',
    Page: page(() => import('./installation/PublicAddressPage'), 'PublicAddressPage'),
  },
  {
    path: 'tokens',
    group: 'advanced',
    label: 'settings.pages.tokens',
    icon: 'key-round',
    permission: 'tokens.manage',
    Page: page(() => import('~/features/team/tokens/TokensPage'), 'TokensPage'),
  },
  {
    path: 'audit',
    group: 'advanced',
    label: 'settings.pages.audit',
    icon: 'scroll-text',
    permission: 'audit.read',
    Page: page(() => import('~/features/team/audit/AuditPage'), 'AuditPage'),
  },
  {
    path: 'parked',
    group: 'advanced',
    label: 'settings.pages.parked',
    icon: 'clock',
    permission: 'outbox.manage',
    Mark: ParkedCount,
    Page: page(() => import('./parked/ParkedPage'), 'ParkedPage'),
  },
  {
    path: 'quarantine',
    group: 'advanced',
    label: 'settings.pages.quarantine',
    icon: 'circle-alert',
    permission: 'email.manage',
    Mark: QuarantineCount,
    Page: page(() => import('~/features/email/quarantine/QuarantinePage'), 'QuarantinePage'),
  },
  {
    path: 'senders',
    group: 'advanced',
    label: 'settings.pages.senders',
    icon: 'tag',
    permission: 'email.manage',
    Page: page(() => import('~/features/email/senders/SendersPage'), 'SendersPage'),
  },
]
