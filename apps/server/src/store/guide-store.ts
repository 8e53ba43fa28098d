/** Port: the guides of programs: steps with minutes, private notes and prompts. */
import type { GuideStep } from '@hearth/protocol/guide'
import type { GuideId } from '@hearth/protocol/ids'

export interface GuideRecord {
  id: GuideId
  title: string
  steps: GuideStep[]
}

export interface GuideStore {
  /** In the order in which they came to be. */
  of(programId: string): Promise<GuideRecord[]>
  /** Adds it to a program that has none. Answers the guides there are. */
  ensureFirst(programId: string, guide: GuideRecord): Promise<GuideRecord[]>
}
