/** Parts of the room that load when a person opens them. */
import { later } from '../../ui/later.tsx'

export const learnersPanel = later(() => import('./LearnersPanel.tsx'))

export const LearnersPanel = learnersPanel.part((code) => code.LearnersPanel)
