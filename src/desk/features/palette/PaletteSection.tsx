import { Collection } from 'react-aria-components/Collection'
import { Header } from 'react-aria-components/Header'
import { MenuItem, MenuSection } from 'react-aria-components/Menu'
import { Avatar } from '~/kit/Avatar'
import { Icon } from '~/kit/Icon'
import { Key } from '~/kit/Key'
import type { Found, Section } from './found'
import { Marked } from './Marked'

export const PaletteSection = ({ section }: { section: Section }) => (
  <MenuSection id={section.id}>
    <Header className="menu__label">{section.title}</Header>
    <Collection items={section.items}>{item => <FoundItem item={item} />}</Collection>
  </MenuSection>
)

const FoundItem = ({ item }: { item: Found }) => (
  <MenuItem id={item.id} className="menu__item" textValue={item.text}>
    {item.person ? (
      <Avatar id={item.person} name={item.text} size="sm" />
    ) : (
      <Icon name={item.icon ?? 'arrow-right'} className={item.isMail ? 'ch ch--email' : ''} />
    )}
    <span className="truncate" dir="auto">
      {item.text}
    </span>
    {item.more && (
      <span className="meta truncate" dir="auto">
        <Marked text={item.more} />
      </span>
    )}
    {item.keys && <Key>{item.keys}</Key>}
  </MenuItem>
)
