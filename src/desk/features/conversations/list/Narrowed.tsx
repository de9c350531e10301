import { lazy, Suspense } from 'react'
import type { View } from '~/api/types'
import { loadLaterWords } from '~/words/later'
import { useListed } from '../listing'

const FilterChips = lazy(async () => (await Promise.all([import('~/features/views/FilterChips'), loadLaterWords()]))[0])

/** What narrows the list just now. */
export function Narrowed({ view }: { view: View }) {
  const { where } = useListed(view)
  return <Suspense>{where && <FilterChips view={view} filter={where} />}</Suspense>
}
