/** Runs at once, then at most every `pause` milliseconds; a call in between makes it run once more at the end. */
export function throttled(pause: number, run: () => unknown) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let isWanted = false
  const go = () => {
    isWanted = false
    run()
    timer = setTimeout(() => {
      timer = undefined
      if (isWanted) go()
    }, pause)
  }
  return () => {
    if (timer) isWanted = true
    else go()
  }
}
