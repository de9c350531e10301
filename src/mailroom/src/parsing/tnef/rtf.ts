import { codePageName } from './code-pages.ts'

const DEEPEST = 200
const TOKEN = /\\([a-z]{1,32})(-?\d{1,9})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|[\r\n]+|[^\\{}\r\n]+|\\/gi

const UNREAD = new Set([
  'fonttbl',
  'colortbl',
  'stylesheet',
  'info',
  'pict',
  'object',
  'header',
  'footer',
  'themedata',
  'generator',
])

const BREAKS: Record<string, string> = {
  par: '\n',
  line: '\n',
  sect: '\n',
  page: '\n',
  row: '\n',
  cell: '\t',
  tab: '\t',
}

const SIGNS: Record<string, string> = {
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  endash: '–',
  emdash: '—',
  '~': '\u00a0',
  _: '-',
}

interface Group {
  isUnread: boolean
  isRtfOnly: boolean
  fallback: number
}

/** The words of an RTF document; its HTML when it was made from HTML (MS-OXRTFEX). */
export function readRtf(rtf: Buffer): { text: string | null; html: string | null } {
  const source = rtf.toString('latin1')
  const isHtml = source.slice(0, 2048).includes('\\fromhtml')
  const words = new RtfReader(source).read()
  return isHtml ? { text: null, html: words } : { text: words.trim() || null, html: null }
}

class RtfReader {
  readonly #source: string
  readonly #out: string[] = []
  readonly #groups: Group[] = []
  #group: Group = { isUnread: false, isRtfOnly: false, fallback: 1 }
  #bytes: number[] = []
  #codePage = 'windows-1252'
  #isStarred = false
  #toPass = 0

  constructor(source: string) {
    this.#source = source
  }

  read(): string {
    for (const [token, word, number, hex, symbol, brace] of this.#source.matchAll(TOKEN)) {
      if (!hex) this.#flush()
      if (brace === '{' && !this.#open()) break
      else if (brace === '}') this.#close()
      else if (word) this.#control(word.toLowerCase(), number === undefined ? null : Number(number))
      else if (hex) this.#byte(Number.parseInt(hex, 16))
      else if (symbol) this.#symbol(symbol)
      else if (!brace && token !== '\\' && !/^[\r\n]/.test(token)) this.#write(token)
    }
    this.#flush()
    return this.#out.join('')
  }

  #open(): boolean {
    this.#groups.push(this.#group)
    this.#group = { ...this.#group }
    return this.#groups.length <= DEEPEST
  }

  #close(): void {
    this.#group = this.#groups.pop() ?? this.#group
    this.#isStarred = false
  }

  #control(word: string, number: number | null): void {
    const isStarred = this.#isStarred
    this.#isStarred = false
    if (word === 'htmlrtf') this.#group.isRtfOnly = number !== 0
    else if (word === 'ansicpg') this.#codePage = codePageName(number ?? 0)
    else if (word === 'uc') this.#group.fallback = Math.min(Math.max(number ?? 1, 0), 8)
    else if (word === 'u') this.#unicode(number ?? 0)
    else if (word === 'bin') this.#toPass = Math.max(number ?? 0, 0)
    else if (UNREAD.has(word) || (isStarred && word !== 'htmltag')) this.#group.isUnread = true
    else this.#write(BREAKS[word] ?? SIGNS[word] ?? '')
  }

  #symbol(symbol: string): void {
    if (symbol === '*') this.#isStarred = true
    else if ('\\{}'.includes(symbol)) this.#write(symbol)
    else if (/[\r\n]/.test(symbol)) this.#write('\n')
    else this.#write(SIGNS[symbol] ?? '')
  }

  #unicode(code: number): void {
    this.#write(String.fromCharCode(code & 0xffff))
    this.#toPass = this.#group.fallback
  }

  #byte(byte: number): void {
    if (this.#toPass > 0) this.#toPass--
    else if (this.#isShown) this.#bytes.push(byte)
  }

  #write(text: string): void {
    const passed = Math.min(this.#toPass, text.length)
    this.#toPass -= passed
    if (this.#isShown && text.length > passed) this.#out.push(text.slice(passed))
  }

  /** Several of them can make one character. */
  #flush(): void {
    if (this.#bytes.length === 0) return
    this.#out.push(new TextDecoder(this.#codePage).decode(Buffer.from(this.#bytes)))
    this.#bytes = []
  }

  get #isShown(): boolean {
    return !this.#group.isUnread && !this.#group.isRtfOnly
  }
}
