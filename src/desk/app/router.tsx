import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router'
import { Problem } from '~/api/problem'
import { loadConversationPage } from '~/features/conversations/loadConversationPage'
import { asView } from '~/features/conversations/views'
import { readSearch } from '~/features/customers/list/filters'
import { loadLaterWords } from '~/words/later'
import { NotFound } from './NotFound'
import { PageBroken } from './PageBroken'
import { queries } from './queries'
import { SignedIn } from './SignedIn'
import { meQuery } from './session'
import { setupQuery } from './setupState'

/** A page whose words come with it. */
const pageWithWords = <T extends Record<string, unknown>, Name extends keyof T>(load: () => Promise<T>, name: Name) =>
  lazyRouteComponent(async () => {
    const [page] = await Promise.all([load(), loadLaterWords()])
    return page
  }, name)

const root = createRootRoute({ component: Outlet, notFoundComponent: () => <NotFound />, errorComponent: PageBroken })

/** Every page behind the sign-in; without a session it leads to the sign-in or, on a fresh installation, to first run. */
const signedIn = createRoute({
  id: 'signed-in',
  getParentRoute: () => root,
  component: SignedIn,
  beforeLoad: async ({ location }) => {
    try {
      await queries.ensureQueryData(meQuery)
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 401) throw error
      const setup = await queries.fetchQuery(setupQuery)
      if (setup.isNeeded) throw redirect({ to: '/setup' })
      throw redirect({ to: '/sign-in', search: location.pathname === '/' ? {} : { next: location.pathname } })
    }
  },
})

const home = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/inbox/$view', params: { view: 'mine' } })
  },
})

const inbox = createRoute({
  getParentRoute: () => signedIn,
  path: '/inbox/$view',
  params: { parse: ({ view }) => ({ view: asView(view) }), stringify: ({ view }) => ({ view }) },
  component: lazyRouteComponent(() => import('~/features/conversations/InboxPage'), 'InboxPage'),
})

const conversation = createRoute({
  getParentRoute: () => inbox,
  path: '/$conversation',
  component: lazyRouteComponent(loadConversationPage, 'ConversationPage'),
})

const scheduled = createRoute({
  getParentRoute: () => signedIn,
  path: '/scheduled',
  component: pageWithWords(() => import('~/features/conversations/scheduled/ScheduledPage'), 'ScheduledPage'),
})

const start = createRoute({
  getParentRoute: () => signedIn,
  path: '/start',
  component: pageWithWords(() => import('~/features/setup/onboarding/OnboardingPage'), 'OnboardingPage'),
})

const customers = createRoute({
  getParentRoute: () => signedIn,
  path: '/customers',
  component: pageWithWords(() => import('~/features/customers/CustomersFrame'), 'CustomersFrame'),
})

const customerList = createRoute({
  getParentRoute: () => customers,
  path: '/',
  validateSearch: readSearch,
  component: pageWithWords(() => import('~/features/customers/list/CustomersPage'), 'CustomersPage'),
})

const customer = createRoute({
  getParentRoute: () => customers,
  path: '/$customer',
  component: pageWithWords(() => import('~/features/customers/profile/CustomerPage'), 'CustomerPage'),
})

const approvals = createRoute({
  getParentRoute: () => signedIn,
  path: '/approvals',
  component: pageWithWords(() => import('~/features/authority/ApprovalsFrame'), 'ApprovalsFrame'),
})

const approvalsHome = createRoute({
  getParentRoute: () => approvals,
  path: '/',
  component: pageWithWords(() => import('~/features/authority/ApprovalsPage'), 'ApprovalsPage'),
})

const approval = createRoute({
  getParentRoute: () => approvals,
  path: '/$approval',
  component: pageWithWords(() => import('~/features/authority/ApprovalPage'), 'ApprovalPage'),
})

const coverage = createRoute({
  getParentRoute: () => signedIn,
  path: '/coverage',
  component: pageWithWords(() => import('~/features/coverage/CoveragePage'), 'CoveragePage'),
})

const settings = createRoute({
  getParentRoute: () => signedIn,
  path: '/settings',
  component: pageWithWords(() => import('~/features/settings/SettingsFrame'), 'SettingsFrame'),
})

const settingsHome = createRoute({
  getParentRoute: () => settings,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/settings/$page', params: { page: 'profile' } })
  },
})

const settingsPage = createRoute({
  getParentRoute: () => settings,
  path: '/$page',
  beforeLoad: ({ params, location: { hash } }) => {
    // Mails of before lead here.
    if (params.page !== 'approvals') return
    throw hash ? redirect({ to: '/approvals/$approval', params: { approval: hash } }) : redirect({ to: '/approvals' })
  },
  component: pageWithWords(() => import('~/features/settings/SettingsPage'), 'SettingsPage'),
})

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  validateSearch: (search: Record<string, unknown>): { code?: string } =>
    search.code ? { code: String(search.code) } : {},
  component: pageWithWords(() => import('~/features/setup/SetupPage'), 'SetupPage'),
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } =>
    typeof search.next === 'string' && search.next.startsWith('/') ? { next: search.next } : {},
  component: pageWithWords(() => import('~/features/team/session/SignInPage'), 'SignInPage'),
})

const askReset = createRoute({
  getParentRoute: () => root,
  path: '/reset',
  component: pageWithWords(() => import('~/features/team/session/AskResetPage'), 'AskResetPage'),
})

const reset = createRoute({
  getParentRoute: () => root,
  path: '/reset/$token',
  component: pageWithWords(() => import('~/features/team/session/ResetPage'), 'ResetPage'),
})

const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitations/$token',
  component: pageWithWords(() => import('~/features/team/session/InvitationPage'), 'InvitationPage'),
})

const tree = root.addChildren([
  signedIn.addChildren([
    home,
    inbox.addChildren([conversation]),
    customers.addChildren([customerList, customer]),
    scheduled,
    start,
    coverage,
    approvals.addChildren([approvalsHome, approval]),
    settings.addChildren([settingsHome, settingsPage]),
  ]),
  setup,
  signIn,
  askReset,
  reset,
  invitation,
])

export const router = createRouter({
  routeTree: tree,
  defaultPendingMs: 200,
  // As views of a team and saved ones have it: a link is the address that the browser shows.
  pathParamsAllowedCharacters: [':'],
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
