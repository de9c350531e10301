export type Doing = 'viewing' | 'replying'

/** Replaced by the feed connection of slice two. */
export function lookAt(_conversation: string, _doing: Doing | null) {}
