/** The views a browser holds of a room, and which message may replace which. Pure; knows no socket. */
import type { OwnView } from '@hearth/protocol/own-view'
import type { Channel, Revisions, RoomView, ViewMessage } from '@hearth/protocol/room-view'
import { requireAdmitted, requireFacilitation } from '@hearth/room/guards'

/** What of a RoomView has come so far. */
export type Views = Partial<RoomView>

export interface HeldViews {
  views: Views
  revisions: Revisions
  /** Channels not heard of since the latest connection: their next view replaces whatever is held. */
  stale: Channel[]
}

export const nothingHeld: HeldViews = { views: {}, revisions: {}, stale: [] }

/** A connection was made: what is held stays on screen, and the first view of each channel will replace it. */
export function afterConnecting(held: HeldViews): HeldViews {
  return { ...held, stale: ['own', 'facilitation', 'shared'] }
}

/** Takes one message in. The same object comes back when the message is older than what is held. */
export function receive(held: HeldViews, message: ViewMessage): HeldViews {
  const revision = held.revisions[message.channel]
  if (!held.stale.includes(message.channel) && revision !== undefined && message.revision <= revision)
    return held
  const next: HeldViews = {
    views: { ...held.views, [message.channel]: message.view },
    revisions: { ...held.revisions, [message.channel]: message.revision },
    stale: held.stale.filter((channel) => channel !== message.channel),
  }
  return message.channel === 'own' ? withoutLostChannels(next, message.view) : next
}

/** Whether the views show everything that `seen` names. Channels the person does not have are not waited for. */
export function hasReached(held: HeldViews, seen: Revisions): boolean {
  const has = channelsOf(held.views.own)
  return has.every((channel) => {
    const wanted = seen[channel]
    if (wanted === undefined) return true
    return !held.stale.includes(channel) && (held.revisions[channel] ?? -1) >= wanted
  })
}

/** Which channels somebody with this own view has. The server decides it (audience-of); this only drops what was lost. */
function channelsOf(own: OwnView | undefined): Channel[] {
  if (!own || !requireAdmitted(own).ok) return ['own']
  return requireFacilitation(own).ok ? ['own', 'facilitation', 'shared'] : ['own', 'shared']
}

function withoutLostChannels(held: HeldViews, own: OwnView): HeldViews {
  const has = channelsOf(own)
  const views: Views = { own }
  const revisions: Revisions = {}
  if (held.revisions.own !== undefined) revisions.own = held.revisions.own
  if (has.includes('shared') && held.views.shared) {
    views.shared = held.views.shared
    if (held.revisions.shared !== undefined) revisions.shared = held.revisions.shared
  }
  if (has.includes('facilitation') && held.views.facilitation) {
    views.facilitation = held.views.facilitation
    if (held.revisions.facilitation !== undefined) revisions.facilitation = held.revisions.facilitation
  }
  return { views, revisions, stale: held.stale }
}
