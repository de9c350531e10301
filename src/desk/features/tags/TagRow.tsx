import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Tag, TagColour } from '~/api/types'
import { IconButton } from '~/kit/IconButton'
import { tellProblem } from '~/shared/tellProblem'
import { ColourMenu } from './ColourMenu'
import { RenameTag } from './RenameTag'
import { TagMark } from './TagMark'
import { useTags } from './useTags'

type TagRowProps = { tag: Tag; mayChange: boolean; mayMerge: boolean; onMerge: () => void }

export function TagRow({ tag, mayChange, mayMerge, onMerge }: TagRowProps) {
  const { t } = useTranslation()
  const { change, remove } = useTags()
  const [isRenaming, setIsRenaming] = useState(false)
  const rename = useRef<HTMLButtonElement>(null)
  const recolour = (colour: TagColour) => {
    if (colour !== tag.colour) change.mutate({ ...tag, colour }, { onError: tellProblem })
  }
  const end = () => {
    setIsRenaming(false)
    requestAnimationFrame(() => rename.current?.focus())
  }
  return (
    <tr>
      <td>
        {isRenaming ? (
          <RenameTag tag={tag} onEnd={end} />
        ) : (
          <span className="row tag-name">
            {mayChange && <ColourMenu label={tag.name} colour={tag.colour} onChange={recolour} />}
            {mayChange ? (
              <span dir="auto" className="wrap-anywhere">
                {tag.name}
              </span>
            ) : (
              <TagMark tag={tag} />
            )}
          </span>
        )}
      </td>
      <td className="num">{tag.uses?.conversations ?? 0}</td>
      {mayChange && (
        <td className="r">
          <span className="row tag-actions">
            <IconButton
              icon="pencil"
              size="sm"
              ref={rename}
              isDisabled={isRenaming}
              label={t('tags.renameOne', { name: tag.name })}
              onPress={() => setIsRenaming(true)}
            />
            <IconButton
              icon="merge"
              size="sm"
              isDisabled={!mayMerge}
              label={t('tags.mergeOne', { name: tag.name })}
              onPress={onMerge}
            />
            <IconButton
              icon="trash-2"
              size="sm"
              label={t('tags.removeOne', { name: tag.name })}
              onPress={() => remove.mutate(tag)}
            />
          </span>
        </td>
      )}
    </tr>
  )
}
