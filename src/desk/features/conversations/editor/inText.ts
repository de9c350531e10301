const largest = 10 * 1024 * 1024
const kinds = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp'])

/** Pictures that mail programs draw within the text; larger ones and all other files are attached. */
export const mayStandInText = ({ type, size }: { type: string; size: number }) => kinds.has(type) && size <= largest
