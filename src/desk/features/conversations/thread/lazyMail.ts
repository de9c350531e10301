import { lazy } from 'react'

/* Chunks of their own: most conversations need neither, and the list is usable sooner. */
export const MailFrame = lazy(() => import('./MailFrame').then(module => ({ default: module.MailFrame })))

export const Invitations = lazy(() => import('./Invitations').then(module => ({ default: module.Invitations })))
