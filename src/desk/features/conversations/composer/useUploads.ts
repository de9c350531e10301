import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FileRef } from '~/api/types'
import { trouble } from '~/shared/tellProblem'
import { upload } from './upload'

export type Upload = { key: number; name: string; share: number; cancel: () => void }

export function useUploads(onDone: (file: FileRef) => void) {
  const { t } = useTranslation()
  const [running, setRunning] = useState<Upload[]>([])
  const nextKey = useRef(0)
  const done = useRef(onDone)
  done.current = onDone

  function add(files: File[]) {
    for (const file of files) start(file, stored => done.current(stored))
  }

  /** A picture for the text: it is stored like every file, and then put in its place. */
  function addPicture(file: File, put: (stored: FileRef) => void) {
    start(file, stored => {
      done.current({ ...stored, inline: true })
      put(stored)
    })
  }

  async function start(file: File, then: (stored: FileRef) => void) {
    const key = nextKey.current++
    const stop = new AbortController()
    const end = () => setRunning(all => all.filter(one => one.key !== key))
    setRunning(all => [...all, { key, name: file.name, share: 0, cancel: () => stop.abort() }])
    const progress = (share: number) => setRunning(all => all.map(one => (one.key === key ? { ...one, share } : one)))
    try {
      then(await upload(file, progress, stop.signal))
    } catch (status) {
      if (status === 413) trouble.set(t('composer.tooLarge', { name: file.name }))
      else if (!stop.signal.aborted) trouble.set(t('composer.uploadFailed', { name: file.name }))
    } finally {
      end()
    }
  }

  return { running, add, addPicture, isBusy: running.length > 0 }
}
