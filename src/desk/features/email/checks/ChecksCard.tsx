import { useQuery } from '@tanstack/react-query'
import { Loaded } from '~/shared/Loaded'
import { ChecksForm } from './ChecksForm'
import { checksQuery } from './queries'

/** How mail that servers out there bring is looked at. */
export function ChecksCard() {
  const checks = useQuery(checksQuery)
  return <Loaded query={checks}>{known => <ChecksForm key={known.version} checks={known} />}</Loaded>
}
