/** One's own requests for help: which there are, and how each stands. Pure. */
import { HELP_KINDS, type HelpKind } from '@hearth/protocol/help'
import type { OwnHelp, OwnView } from '@hearth/protocol/own-view'
import type { RefusalCode } from '@hearth/protocol/refusals'
import { requireHelpOpen, requireOutliving } from '@hearth/room/guards'

/** What was asked for from this page, until the server has taken it: null while it is on its way, then why it was not taken. */
export type Asking = { readonly [kind in HelpKind]?: RefusalCode | null }

/** What there is of one kind. */
export interface Entry {
  kind: HelpKind
  /** null: on its way, or not taken. */
  request: OwnHelp | null
  sending: boolean
  refused: RefusalCode | null
}

/** Who is not OK first. */
const ORDER: readonly HelpKind[] = ['not-ok', ...HELP_KINDS.filter((kind) => kind !== 'not-ok')]

/** `underway`: the kinds whose asking the views do not show yet. */
export function entriesOf(own: OwnView, asking: Asking, underway: readonly HelpKind[]): Entry[] {
  return ORDER.flatMap((kind): Entry[] => {
    const request = own.help.requests.find((one) => one.kind === kind) ?? null
    const refused = asking[kind] ?? null
    const sending = underway.includes(kind) || asking[kind] === null
    return request || refused || sending ? [{ kind, request, sending, refused }] : []
  })
}

export const isOpen = (request: OwnHelp | null): request is OwnHelp =>
  request !== null && requireHelpOpen(request).ok

/** Something of it is still to come. */
export const isLive = ({ request, sending, refused }: Entry): boolean =>
  sending || refused !== null || isOpen(request)

/** Whether this kind can be asked for: none is open, but for one that was taken back. */
export const canAsk = (entry: Entry | undefined): boolean =>
  entry === undefined || (!entry.sending && (!isOpen(entry.request) || entry.request.withdrawn))

/** What is about life and limb stays open, with its author's name, when they leave. */
export const staysAfterLeaving = (own: OwnView): boolean =>
  own.help.requests.some((request) => requireOutliving(request).ok && isOpen(request))
