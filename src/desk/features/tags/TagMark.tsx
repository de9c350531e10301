import type { Tag } from '~/api/types'
import { inColour } from './colours'

/** A label that people gave: a dot and its text, and no box. */
export const TagMark = ({ tag }: { tag: Pick<Tag, 'name' | 'colour'> }) => (
  <span className="tag" style={inColour(tag.colour)} title={tag.name}>
    <span className="truncate" dir="auto">
      {tag.name}
    </span>
  </span>
)
