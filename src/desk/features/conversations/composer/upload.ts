import { deskHeader, newKey } from '~/api/client'
import type { FileRef } from '~/api/types'

/** Sends one file and tells how far it is, which fetch cannot. Rejects with the status. */
export function upload(file: File, onProgress: (share: number) => void, signal: AbortSignal) {
  return new Promise<FileRef>((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/api/v1/files')
    for (const [name, value] of Object.entries({ ...deskHeader, 'Idempotency-Key': newKey() }))
      request.setRequestHeader(name, value)
    request.responseType = 'json'
    request.upload.onprogress = event => onProgress(event.total ? event.loaded / event.total : 0)
    request.onload = () => (request.status === 201 ? resolve(request.response) : reject(request.status))
    request.onerror = () => reject(0)
    request.onabort = () => reject(0)
    signal.addEventListener('abort', () => request.abort())
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })
}
