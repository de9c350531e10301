import { FileTrigger } from 'react-aria-components/FileTrigger'
import { useTranslation } from 'react-i18next'
import { Button } from '~/kit/Button'
import { Callout } from '~/kit/Callout'
import type { ComposerState } from './useComposer'

type DoubtProps = { composer: ComposerState; onFind: (words: string) => void }

/** What a reply seems to lack, asked once before it leaves; focus goes to what puts it right. */
export function Doubt({ composer, onFind }: DoubtProps) {
  const { t } = useTranslation()
  const { sending, uploads } = composer
  if (!sending.warning) return null
  const { kind, words } = sending.warning
  return (
    <Callout
      key={kind}
      tone="warning"
      title={t(`composer.doubts.${kind}`, { words })}
      action={
        <span className="row row--wrap">
          {kind === 'attachment' ? (
            <FileTrigger allowsMultiple onSelect={files => uploads.add([...(files ?? [])])}>
              <Button size="sm" autoFocus>
                {t('composer.attachNow')}
              </Button>
            </FileTrigger>
          ) : (
            <Button size="sm" autoFocus onPress={() => onFind(words)}>
              {t('composer.showIt')}
            </Button>
          )}
          <Button size="sm" onPress={sending.allTheSame}>
            {t('composer.sendAnyway')}
          </Button>
        </span>
      }
    >
      {t(`composer.doubts.${kind}Text`)}
    </Callout>
  )
}
