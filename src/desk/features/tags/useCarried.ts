import { useQuery } from '@tanstack/react-query'
import { carriedBy } from './carried'
import { tagsQuery } from './queries'

/** The tags behind ids; none until the list of tags is there. */
export const useCarried = (ids: string[]) => carriedBy(ids, useQuery(tagsQuery).data ?? [])
