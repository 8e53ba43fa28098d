/** The facilitator's part of the room, fetched with its words when somebody who leads is there. Learners never fetch it. */
import { loadText } from '../../text/t.ts'
import { later } from '../room/later.tsx'

const part = later(async () => {
  const [code] = await Promise.all([
    import('./facilitation.ts'),
    loadText('facilitation', 'leading', 'guide', 'referral', 'results', 'texts'),
  ])
  return code
})

/** A nudge is there only when there is something to say. */
const nothing = () => null

export const StartSession = part((code) => code.StartSession)
export const EndSession = part((code) => code.EndSession)
export const FacilitationPanel = part((code) => code.FacilitationPanel)
export const LobbyNudge = part((code) => code.LobbyNudge, nothing)
export const HelpNudge = part((code) => code.HelpNudge, nothing)
export const LastFacilitator = part((code) => code.LastFacilitator)
export const OpenMeter = part((code) => code.OpenMeter, nothing)
export const LeadNudge = part((code) => code.LeadNudge, nothing)
