/** Calls a store's HTTP API; `headers` say who asks. */
export function caller(address, headers = {}) {
  const call = async (method, path, body) => {
    const response = await fetch(address + path, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 600)}`)
    return JSON.parse(text)
  }
  return { get: path => call('GET', path), post: (path, body = {}) => call('POST', path, body) }
}

export const bearer = token => ({ authorization: `Bearer ${token}` })
