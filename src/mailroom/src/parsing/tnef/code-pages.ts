const NAMES: Record<number, string> = {
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  20866: 'koi8-r',
  21866: 'koi8-u',
  54936: 'gb18030',
  65001: 'utf-8',
}

/** What the web calls a code page of Windows; the western one for what nobody knows. */
export function codePageName(page: number): string {
  if (page >= 1250 && page <= 1258) return `windows-${page}`
  if (page >= 28592 && page <= 28606 && page !== 28602) return `iso-8859-${page - 28590}`
  return NAMES[page] ?? (page === 874 ? 'windows-874' : 'windows-1252')
}
