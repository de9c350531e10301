import { speakPseudo } from './pseudo.mjs'
import { open, thread } from './stage.mjs'

/* Words 40% longer than English, which no page may break of. */
export const pseudoScenes = [
  ...[
    '/inbox/mine',
    '/settings/brands',
    '/settings/sending',
    '/settings/suppressions',
    '/settings/accounts',
    '/settings/profile',
    '/settings/team',
    '/settings/parked',
    '/settings/quarantine',
    '/settings/senders',
    '/settings/tags',
    '/customers?seen=90',
    '/settings/hours',
    '/settings/teams',
    '/coverage',
    '/start',
  ].map(path => ({
    name: `pseudo${path.replaceAll(/[/?=]/g, '-')}`,
    isMadeUp: true,
    show: async call => {
      await speakPseudo(call.page, call.site.house)
      await open(path)(call)
    },
  })),
  {
    name: 'pseudo-thread',
    isMadeUp: true,
    show: async call => {
      await speakPseudo(call.page, call.site.house)
      await open(thread('Grinder'))(call)
    },
  },
]
