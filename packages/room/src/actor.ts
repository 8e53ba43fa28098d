/** Who asks. A participant is known from a verified connection, never from a payload; clock and system are actors too. */
import type { PersonId } from '@hearth/protocol/ids'

export type Actor = { kind: 'participant'; personId: PersonId } | { kind: 'system' }
