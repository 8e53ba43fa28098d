/** The facilitator's part of the room, fetched with its words when somebody who leads is there. Learners never fetch it. */
import { later } from '../../ui/later.tsx'

const facilitation = later(
  () => import('./facilitation.ts'),
  'facilitation',
  'leading',
  'guide',
  'referral',
  'results',
  'texts',
)

/** A nudge is there only when there is something to say. */
const nothing = () => null

export const StartSession = facilitation.part((code) => code.StartSession)
export const EndSession = facilitation.part((code) => code.EndSession)
export const FacilitationPanel = facilitation.part((code) => code.FacilitationPanel)
export const LobbyNudge = facilitation.part((code) => code.LobbyNudge, nothing)
export const HelpNudge = facilitation.part((code) => code.HelpNudge, nothing)
export const LastFacilitator = facilitation.part((code) => code.LastFacilitator)
export const OpenMeter = facilitation.part((code) => code.OpenMeter, nothing)
export const LeadNudge = facilitation.part((code) => code.LeadNudge, nothing)
