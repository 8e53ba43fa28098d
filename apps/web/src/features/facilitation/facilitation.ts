/** What lazy.tsx fetches in one piece. */
export { EndSession } from './EndSession.tsx'
export { FacilitationPanel } from './FacilitationPanel.tsx'
export { HelpNudge } from './HelpNudge.tsx'
export { LastFacilitator } from './LastFacilitator.tsx'
export { LeadNudge } from './LeadNudge.tsx'
export { LobbyNudge } from './LobbyNudge.tsx'
export { OpenMeter } from './OpenMeter.tsx'
export { StartSession } from './StartSession.tsx'
