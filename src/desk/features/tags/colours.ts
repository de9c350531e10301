import type { CSSProperties } from 'react'
import type { TagColour } from '~/api/types'

/** The design's colours that mean nothing by themselves, in the order in which they are offered. */
const colours: Record<TagColour, string> = {
  stone: 'var(--viz-6)',
  pine: 'var(--viz-1)',
  persimmon: 'var(--viz-2)',
  honey: 'var(--viz-3)',
  lake: 'var(--viz-4)',
  mulberry: 'var(--viz-5)',
}

export const tagColours = Object.keys(colours) as TagColour[]

export const inColour = (colour: TagColour) => ({ '--tag': colours[colour] }) as CSSProperties

/** For a new tag: the colour that the fewest have. */
export function freshColour(tags: { colour: TagColour }[]) {
  const uses = (colour: TagColour) => tags.filter(tag => tag.colour === colour).length
  const [stone = 'stone', ...bright] = tagColours
  return bright.reduce((best, colour) => (uses(colour) < uses(best) ? colour : best), bright[0] ?? stone)
}
