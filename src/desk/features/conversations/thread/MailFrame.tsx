import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Email } from '~/api/types'
import { pictureSenderQuery } from '~/features/email/pictures/queries'
import { isForged } from '../message/senderCheck'
import { hasRemotePictures } from './mailDocument'
import { PicturesWait } from './PicturesWait'
import { SealedFrame } from './SealedFrame'

/**
 * Designed mail. Its pictures from elsewhere tell their owner who reads it and when, so they wait until somebody asks for them, unless the sender's are
 * always shown; of one who is not who it says they never are by themselves.
 */
export function MailFrame({ html, email }: { html: string; email: Email | null }) {
  const [isAsked, setIsAsked] = useState(false)
  const hasPictures = hasRemotePictures(html)
  const address = email?.from.address && !isForged(email) ? email.from.address : null
  const known = useQuery({ ...pictureSenderQuery(address ?? ''), enabled: hasPictures && address !== null })
  const isRemembered = address !== null && known.data?.isRemembered === true
  const withPictures = hasPictures && (isAsked || isRemembered)
  return (
    <>
      {hasPictures && !withPictures && <PicturesWait address={address} onShow={() => setIsAsked(true)} />}
      <SealedFrame key={String(withPictures)} html={html} withPictures={withPictures} />
    </>
  )
}
