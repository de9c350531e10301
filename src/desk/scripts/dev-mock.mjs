import { createServer } from 'vite'
import { createMock } from '../mock/server.mjs'

const { server } = createMock()
server.listen(0, '127.0.0.1', async () => {
  process.env.API_PORT = String(server.address().port)
  const desk = await createServer()
  await desk.listen()
  desk.printUrls()
})
