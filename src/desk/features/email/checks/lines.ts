/** What stands in a field of one name on each line. */
export const linesOf = (text: string) => text.split(/[\s,]+/).filter(Boolean)

export const textOf = (lines: readonly string[]) => lines.join('\n')
