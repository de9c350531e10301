import { useTranslation } from 'react-i18next'
import type { FileRef } from '~/api/types'
import { Icon } from '~/kit/Icon'
import { IconButton } from '~/kit/IconButton'
import { fileSize } from '~/shared/fileSize'
import type { Upload } from './useUploads'

type ComposerFilesProps = { files: FileRef[]; uploads: { running: Upload[] }; onRemove: (id: string) => void }

export function ComposerFiles({ files, uploads, onRemove }: ComposerFilesProps) {
  const { t } = useTranslation()
  if (files.length + uploads.running.length === 0) return null
  return (
    <ul className="row row--wrap composer__files">
      {files.map(file => (
        <li className="attachment" key={file.id}>
          <span className="attachment__img">
            {file.mediaType.startsWith('image/') ? (
              <img src={`/api/v1/files/${file.id}`} alt="" />
            ) : (
              <Icon name="file-text" size="lg" />
            )}
          </span>
          <span className="stack attachment__text">
            <span className="truncate strong">{file.name}</span>
            <span className="meta">{fileSize(file.size)}</span>
          </span>
          <IconButton
            icon="x"
            size="sm"
            label={t('composer.removeFile', { name: file.name })}
            onPress={() => onRemove(file.id)}
          />
        </li>
      ))}
      {uploads.running.map(upload => (
        <li className="attachment" key={upload.key}>
          <span className="attachment__img">
            <Icon name="upload" size="lg" />
          </span>
          <span className="stack attachment__text">
            <span className="truncate">{t('composer.uploading', { name: upload.name })}</span>
            <progress
              className="upload-meter"
              value={upload.share}
              aria-label={t('composer.uploading', { name: upload.name })}
            />
          </span>
          <IconButton
            icon="x"
            size="sm"
            label={t('composer.removeFile', { name: upload.name })}
            onPress={upload.cancel}
          />
        </li>
      ))}
    </ul>
  )
}
