import { useQuery } from '@tanstack/react-query'
import type { Mailbox } from '~/api/types'
import { Loaded } from '~/shared/Loaded'
import { receiptQuery } from './queries'
import { ReceiptForm } from './ReceiptForm'

/** What a mailbox answers by itself as soon as a conversation begins. */
export function ReceiptCard({ mailbox }: { mailbox: Mailbox }) {
  const receipt = useQuery(receiptQuery(mailbox.id))
  return (
    <Loaded query={receipt}>{known => <ReceiptForm key={known.version} mailbox={mailbox} receipt={known} />}</Loaded>
  )
}
