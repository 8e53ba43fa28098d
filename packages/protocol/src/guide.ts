/** A guide: steps of a session with minutes, what facilitators read in private, and what the circle may be asked. */
import type { Mode } from './roles.ts'

export interface GuideStep {
  title: string
  minutes: number
  /** How turns are taken in it, as a suggestion; null: as before. */
  mode: Mode | null
  /** What the circle may be asked, once a facilitator shows it. May be empty. */
  prompt: string
  /** For those who lead only. May be empty. */
  notes: string
  /** It is the closing round: suggested when the time comes. */
  closes: boolean
}
