import sprite from '@regulars/design/icons.svg?url'

type IconProps = { name: string; size?: 'xs' | 'sm' | 'lg' | 'xl'; className?: string }

export function Icon({ name, size, className = '' }: IconProps) {
  return (
    <svg className={`icon ${size ? `icon--${size}` : ''} ${className}`} aria-hidden="true">
      <use href={`${sprite}#i-${name}`} />
    </svg>
  )
}

export function Mark() {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24">
      <use href={`${sprite}#i-ring`} />
    </svg>
  )
}
