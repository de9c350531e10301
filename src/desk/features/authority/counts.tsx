import { useInfiniteQuery } from '@tanstack/react-query'
import { WaitingCount } from '~/features/settings/WaitingCount'
import { intentsQuery } from './queries'

/** In the menu of the settings: how much nobody knows the end of. */
export const DoubtsCount = () => <WaitingCount query={useInfiniteQuery(intentsQuery('doubtful'))} />
