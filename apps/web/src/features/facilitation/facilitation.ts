/** What lazy.tsx fetches in one piece. */
export { EndSession } from './EndSession.tsx'
export { FacilitationPanel } from './FacilitationPanel.tsx'
export { HelpNudge } from './HelpNudge.tsx'
export { LobbyNudge } from './LobbyNudge.tsx'
export { StartSession } from './StartSession.tsx'
export { LastFacilitator } from './LastFacilitator.tsx'
export { LeadNudge } from './LeadNudge.tsx'
export { OpenMeter } from './OpenMeter.tsx'
