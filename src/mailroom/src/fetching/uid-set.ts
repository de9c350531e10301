/** UIDs as IMAP writes them: `1:4,9`. */
export function writeUids(uids: readonly number[]): string {
  const runs: [number, number][] = []
  for (const uid of uids) {
    const last = runs.at(-1)
    if (last && last[1] === uid - 1) last[1] = uid
    else runs.push([uid, uid])
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}:${last}`)).join(',')
}

export function readUids(text: string): number[] {
  if (!/^\d{1,10}(:\d{1,10})?(,\d{1,10}(:\d{1,10})?)*$/.test(text)) return []
  return text.split(',').flatMap(run => {
    const [first = 0, last = first] = run.split(':').map(Number)
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, n) => first + n)
  })
}
