import { parentPort } from 'node:worker_threads'

// Does what the mail says.
parentPort.on('message', bytes => {
  const fate = Buffer.from(bytes).toString()
  if (fate === 'exit') process.exit(1)
  if (fate === 'throw') throw new Error(fate)
  while (fate === 'loop');
  parentPort.postMessage({ error: fate })
})
