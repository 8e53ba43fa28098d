/** What a rule answers: what happened, or a refusal. */
import type { Refusal, RefusalCode } from '@hearth/protocol/refusals'
import type { RoomEvent } from './events.ts'

export type Decision = { ok: true; events: RoomEvent[] } | Refusal

export const happened = (...events: RoomEvent[]): Decision => ({ ok: true, events })
export const refuse = (code: RefusalCode): Refusal => ({ ok: false, code })
