import { useInfiniteQuery } from '@tanstack/react-query'
import { WaitingCount } from '../WaitingCount'
import { parkedQuery } from './queries'

/** In the menu of the settings: how much work was given up. */
export const ParkedCount = () => <WaitingCount query={useInfiniteQuery(parkedQuery)} />
