import type { Preferences } from '~/shared/preferences'

/* Three lines of text, the foot, the border and twice --row-pad, which tokens.css sets by density and pointer. */
const withoutPadding = 78
const pad = { compact: 8, comfortable: 14, coarse: 12 }

/** Rows are of one height per density, so that the list knows its length without measuring. */
export const rowHeight = (density: Preferences['density'], isCoarse: boolean) =>
  withoutPadding + 2 * (isCoarse ? pad.coarse : pad[density])
