// A database refuses U+0000, JSON readers refuse half surrogates.

/** Text as it may be stored, its lines ended by a line feed. */
export function cleanText(text: string): string {
  return text.replaceAll('\0', '').replace(/\r\n?/g, '\n').toWellFormed()
}

/** A value of one line: encoded words can hide line breaks and other control characters. */
export function cleanLine(line: string): string {
  return (
    line
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it takes out
      .replace(/[\u0000-\u001f\u007f]+/g, ' ')
      .trim()
      .toWellFormed()
  )
}
