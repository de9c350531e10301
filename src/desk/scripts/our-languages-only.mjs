/** React Aria ships its words in thirty languages; a desk that speaks two need not load the rest. */
export function ourLanguagesOnly(languages) {
  const isKept = name => languages.some(language => name === language || name.startsWith(`${language}-`))
  return {
    name: 'our-languages-only',
    enforce: 'pre',
    load(id) {
      const match =
        /react-(?:aria|stately|aria-components)\/dist\/(?:private\/)?intl\/.*?([a-z]{2}-[A-Z]{2})\.(?:mjs|js)$/.exec(id)
      return match && !isKept(match[1]) ? 'export default {}' : null
    },
  }
}
