/** What a room shows once it is asked for. */
import { later } from '../../ui/later.tsx'

export const learnersPanel = later(() => import('./LearnersPanel.tsx'))

export const LearnersPanel = learnersPanel.part((code) => code.LearnersPanel)
