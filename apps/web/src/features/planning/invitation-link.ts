/** The whole invitation link of a session, as it is sent to learners. */
import type { PlannedSession } from '@hearth/protocol/http/sessions'

export const invitationLink = (session: PlannedSession): string => location.origin + session.invitationPath
