/** A signature's HTML as lines of text: only its words are shown while one writes. */
export function signatureText(html: string): string {
  const broken = html.replace(/<br\s*\/?>|<\/(p|div|li|tr)>/gi, '$&\n')
  const text = new DOMParser().parseFromString(broken, 'text/html').body.textContent ?? ''
  return text
    .split('\n')
    .map(line => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
