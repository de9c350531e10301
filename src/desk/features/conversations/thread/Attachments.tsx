import { useTranslation } from 'react-i18next'
import type { FileRef } from '~/api/types'
import { Icon } from '~/kit/Icon'
import { fileSize } from '~/shared/fileSize'

/** What came with a message; pictures that its text already shows are left out. */
export function Attachments({ files }: { files: FileRef[] }) {
  const apart = files.filter(file => !file.inline)
  if (apart.length === 0) return null
  return (
    <ul className="row row--wrap attachments">
      {apart.map(file => (
        <li key={file.id}>
          <Attachment file={file} />
        </li>
      ))}
    </ul>
  )
}

const isPicture = (file: FileRef) => /^image\/(png|jpe?g|gif|webp|avif)$/.test(file.mediaType)

function Attachment({ file }: { file: FileRef }) {
  const { t } = useTranslation()
  const address = `/api/v1/files/${file.id}`
  const isSeen = isPicture(file)
  const does = isSeen ? t('conversation.openPicture') : t('conversation.download')
  return (
    <a
      className="attachment"
      href={address}
      {...(isSeen ? { target: '_blank', rel: 'noreferrer' } : { download: file.name })}
    >
      <span className="attachment__img">
        {isSeen ? <img src={address} alt="" loading="lazy" /> : <Icon name="file-text" size="lg" />}
      </span>
      <span className="stack attachment__text">
        <span className="truncate strong">
          <span className="visually-hidden">{does} </span>
          {file.name}
        </span>
        <span className="meta">
          {[isSeen ? t('conversation.picture') : t('conversation.file'), fileSize(file.size)].join(', ')}
        </span>
      </span>
    </a>
  )
}
