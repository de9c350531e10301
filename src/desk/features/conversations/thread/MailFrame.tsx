import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '~/kit/Button'
import { Icon } from '~/kit/Icon'
import { hasRemotePictures } from './mailDocument'
import { SealedFrame } from './SealedFrame'

/** Designed mail. Its pictures from elsewhere tell their owner who reads it and when, so they wait until somebody asks for them. */
export function MailFrame({ html }: { html: string }) {
  const { t } = useTranslation()
  const [withPictures, setWithPictures] = useState(false)
  return (
    <>
      {hasRemotePictures(html) && !withPictures && (
        <div className="row row--wrap mail__pictures meta">
          <Icon name="eye" size="sm" />
          <span className="grow">{t('conversation.picturesWait')}</span>
          <Button size="sm" onPress={() => setWithPictures(true)}>
            {t('conversation.showPictures')}
          </Button>
        </div>
      )}
      <SealedFrame key={String(withPictures)} html={html} withPictures={withPictures} />
    </>
  )
}
