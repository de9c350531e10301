import { useInfiniteQuery } from '@tanstack/react-query'
import { WaitingCount } from '~/features/settings/WaitingCount'
import { approvalsQuery, intentsQuery } from './queries'

/** In the menu of the settings: how many requests wait for an answer. */
export const ApprovalsCount = () => <WaitingCount query={useInfiniteQuery(approvalsQuery('open'))} />

/** In the menu of the settings: how much nobody knows the end of. */
export const DoubtsCount = () => <WaitingCount query={useInfiniteQuery(intentsQuery('doubtful'))} />
