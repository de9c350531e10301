import { useTranslation } from 'react-i18next'
import { useCan } from '~/app/session'
import { usePictureSender } from '~/features/email/pictures/usePictureSender'
import { Button } from '~/kit/Button'
import { Icon } from '~/kit/Icon'

/** @param address - the sender who may be remembered; null for one who is not who it says. */
export function PicturesWait({ address, onShow }: { address: string | null; onShow: () => void }) {
  const { t } = useTranslation()
  const mayRemember = useCan('pictures.remember')
  const { remember } = usePictureSender()
  return (
    <div className="row row--wrap mail__pictures meta">
      <Icon name="eye" size="sm" />
      <span className="grow">{t('conversation.picturesWait')}</span>
      <Button size="sm" onPress={onShow}>
        {t('conversation.showPictures')}
      </Button>
      {address && mayRemember && (
        <Button size="sm" onPress={() => remember(address)} aria-label={t('pictures.alwaysOf', { address })}>
          {t('pictures.always')}
        </Button>
      )}
    </div>
  )
}
