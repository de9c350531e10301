import type { FromStream, FromTab } from './messages'

/** One stream for all tabs, in a worker that they share. */
export function joinWorker(workspace: string, listen: (message: FromStream) => void) {
  const worker = new SharedWorker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: `regulars ${workspace}`,
  })
  worker.port.onmessage = ({ data }: MessageEvent<FromStream>) => listen(data)
  return (message: FromTab) => worker.port.postMessage(message)
}
