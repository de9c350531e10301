import './macros.css'
import { useTranslation } from 'react-i18next'
import { Button } from '~/kit/Button'
import { IconButton } from '~/kit/IconButton'
import { type Script, script, stepOn } from './script'

type ScriptBarProps = { now: Script; onInsert: (html: string) => void }

/** The step of a script that comes next: what to know, and its words at a press. */
export default function ScriptBar({ now, onInsert }: ScriptBarProps) {
  const { t } = useTranslation()
  const step = now.steps[now.at]
  if (!step) return null
  const isLast = now.at === now.steps.length - 1
  return (
    <section className="script-bar" aria-label={t('macros.script', { name: now.name })}>
      <div className="stack stack--xs grow">
        <span className="meta">
          {t('macros.stepOf', { name: now.name, step: now.at + 1, count: now.steps.length })}
        </span>
        <strong dir="auto">{step.title || t('macros.step', { step: now.at + 1 })}</strong>
        {step.guidance && (
          <p className="script-bar__guidance" dir="auto">
            {step.guidance}
          </p>
        )}
      </div>
      <div className="row script-bar__acts">
        <IconButton
          icon="chevron-left"
          size="sm"
          label={t('macros.stepBack')}
          isDisabled={now.at === 0}
          onPress={() => script.set({ ...now, at: now.at - 1 })}
        />
        <IconButton
          icon="chevron-right"
          size="sm"
          label={t('macros.stepOver')}
          isDisabled={isLast}
          onPress={() => script.set(stepOn(now))}
        />
        <Button
          size="sm"
          look="primary"
          onPress={() => {
            onInsert(step.html)
            script.set(stepOn(now))
          }}
        >
          {t('macros.insertStep')}
        </Button>
        <IconButton icon="x" size="sm" label={t('macros.endScript')} onPress={() => script.set(null)} />
      </div>
    </section>
  )
}
