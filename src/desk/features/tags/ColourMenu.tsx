import { useTranslation } from 'react-i18next'
import type { TagColour } from '~/api/types'
import { Button } from '~/kit/Button'
import { Icon } from '~/kit/Icon'
import { Menu, MenuItem, MenuTrigger } from '~/kit/Menu'
import { inColour, tagColours } from './colours'

type ColourMenuProps = { label: string; colour: TagColour; onChange: (colour: TagColour) => void }

/** The colour as a dot that opens the others, each with its name. */
export function ColourMenu({ label, colour, onChange }: ColourMenuProps) {
  const { t } = useTranslation()
  return (
    <MenuTrigger>
      <Button look="ghost" aria-label={t('tags.colourOf', { name: label, colour: t(`tags.colours.${colour}`) })}>
        <span className="tag-dot" style={inColour(colour)} />
      </Button>
      <Menu
        placement="bottom start"
        aria-label={t('tags.colour')}
        selectionMode="single"
        selectedKeys={[colour]}
        onAction={key => onChange(key as TagColour)}
      >
        {tagColours.map(one => (
          <MenuItem key={one} id={one} textValue={t(`tags.colours.${one}`)}>
            <span className="tag-dot" style={inColour(one)} />
            {t(`tags.colours.${one}`)}
            {one === colour && <Icon name="check" className="push" />}
          </MenuItem>
        ))}
      </Menu>
    </MenuTrigger>
  )
}
