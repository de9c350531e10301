import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { FilledMacro, MacroAction } from '~/api/types'
import type { DraftState } from '~/features/conversations/composer/draft'
import { useShortcut } from '~/features/keyboard/useShortcut'
import { IconButton } from '~/kit/IconButton'
import { useStore } from '~/shared/store'
import { whenIdle } from '~/shared/whenIdle'
import { script } from './script'
import { withMacro } from './taken'
import { macrosWanted } from './wanted'

const load = () => import('./MacroPicker')
const MacroPicker = lazy(load)
whenIdle(load)
const DraftActions = lazy(() => import('./DraftActions'))
const ScriptBar = lazy(() => import('./ScriptBar'))

type ComposerMacrosProps = {
  conversation: string
  onChange: (change: (draft: DraftState) => Partial<DraftState>) => void
  onInsert: (html: string) => void
}

/** The choice of macros over the composer, and the script that is gone through. */
export function ComposerMacros({ conversation, onChange, onInsert }: ComposerMacrosProps) {
  const isOpen = useStore(macrosWanted)
  const running = useStore(script)
  useShortcut('macro', () => macrosWanted.set(true))
  useEffect(() => () => macrosWanted.set(false), [])

  const take = (filled: FilledMacro) => {
    onChange(draft => withMacro(draft, filled))
    if (filled.steps.length > 1) script.set({ conversation, name: filled.name, steps: filled.steps, at: 0 })
    else onInsert(filled.steps[0]?.html ?? '')
  }
  return (
    <Suspense>
      {running?.conversation === conversation && <ScriptBar now={running} onInsert={onInsert} />}
      {isOpen && <MacroPicker conversation={conversation} onTake={take} onClose={() => macrosWanted.set(false)} />}
    </Suspense>
  )
}

export function MacrosButton() {
  const { t } = useTranslation()
  return <IconButton icon="zap" label={t('composer.macros')} keys="M" onPress={() => macrosWanted.set(true)} />
}

type ActionsOfDraftProps = { actions: MacroAction[]; onChange: (actions: MacroAction[]) => void }

export const ActionsOfDraft = (props: ActionsOfDraftProps): ReactNode =>
  props.actions.length > 0 && (
    <Suspense>
      <DraftActions {...props} />
    </Suspense>
  )
