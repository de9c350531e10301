import type { ReactNode } from 'react'
import { Icon } from './Icon'

const hues = 6
const hueOf = (id: string) => ([...id].reduce((sum, c) => (sum * 31 + c.charCodeAt(0)) % 997, 7) % hues) + 1

export function initials(name: string) {
  const words = name.trim().split(/\s+/)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : [words[0]]
  return ends
    .map(word => [...(word ?? '')][0] ?? '')
    .join('')
    .toLocaleUpperCase()
}

type AvatarProps = {
  id: string
  name: string
  size?: 'xs' | 'sm' | 'lg' | 'xl'
  presence?: 'online' | 'away' | 'offline'
  children?: ReactNode
}

const dots = { online: 'on', away: 'away', offline: 'off' }

/** Decorative: the name always stands beside it or in the control's label. */
export function Avatar({ id, name, size, presence, children }: AvatarProps) {
  return (
    <span
      className={`avatar ${size ? `avatar--${size}` : ''}`}
      data-hue={hueOf(id)}
      data-initials={initials(name)}
      aria-hidden="true"
    >
      {children}
      {presence && <span className={`avatar__status dot dot--${dots[presence]}`} />}
    </span>
  )
}

export const ChannelBadge = () => (
  <span className="avatar__badge">
    <Icon name="mail" className="ch ch--email" />
  </span>
)
