import { spoken } from './announce'
import { useStore } from './store'

export const Announcements = () => (
  <div className="visually-hidden" role="status" aria-live="polite">
    {useStore(spoken)}
  </div>
)
