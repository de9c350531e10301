import { useInfiniteQuery } from '@tanstack/react-query'
import { WaitingCount } from '~/features/settings/WaitingCount'
import { quarantineQuery } from './queries'

/** In the menu of the settings: how many mails could not be read. */
export const QuarantineCount = () => <WaitingCount query={useInfiniteQuery(quarantineQuery)} />
