/** Makes simulated people: learners who come by an invitation link, facilitators who come by a sign-in link. For tests and benches too. */
import type { Invitation, Seat } from '@hearth/protocol/http/invitations'
import type { SessionList } from '@hearth/protocol/http/sessions'
import type { Me } from '@hearth/protocol/http/staff'
import type { Place } from '@hearth/protocol/roles'
import { HttpDoor } from './http-door.ts'
import { SimulatedPerson } from './person.ts'
import { Refused } from './refused.ts'

/** To be called once, when nobody is simulated any more: the process would not end otherwise. */
export { endLivekitSdk } from './media/livekit-sdk.ts'
export type { SimulatedPerson } from './person.ts'
export { Refused } from './refused.ts'

interface Simulated {
  /** Colours, pitch; 0 when not given. */
  number?: number
  mediaFailed?: (error: unknown) => void
}

export interface LearnerOptions extends Simulated {
  /** Address of the invitation, `…/j/CODE`. */
  link: string
  name: string
  pronouns?: string
  place?: Place
}

/** Has not arrived yet. Throws when the link is none. */
export function simulatePerson(options: LearnerOptions): SimulatedPerson {
  const { link, name, pronouns = '', place = 'own-device', number = 0 } = options
  const { origin, secret } = partsOf(link, 'j')
  return new SimulatedPerson({
    name,
    number,
    http: new HttpDoor(origin),
    mediaFailed: options.mediaFailed ?? (() => {}),
    async enter(http) {
      const path = `/api/invitations/${secret}`
      const invitation = await http.request<Invitation>('GET', path)
      if (invitation.phase === 'scheduled') throw tooEarly(invitation)
      return http.request<Seat>('POST', `${path}/arrivals`, {
        name,
        pronouns,
        place,
        captions: false,
        agreed: true,
      })
    },
  })
}

export interface FacilitatorOptions extends Simulated {
  /** Address of the sign-in, `…/sign-in/TOKEN`. */
  link: string
  name: string
  /** Address of the invitation to the session to lead; without it, the soonest that is not over. */
  invitation?: string
}

/** Has not signed in yet. Throws when a link is none. */
export function simulateFacilitator(options: FacilitatorOptions): SimulatedPerson {
  const { link, name, invitation, number = 0 } = options
  const { origin, secret } = partsOf(link, 'sign-in')
  const path = invitation === undefined ? null : new URL(invitation).pathname
  return new SimulatedPerson({
    name,
    number,
    http: new HttpDoor(origin),
    mediaFailed: options.mediaFailed ?? (() => {}),
    async enter(http) {
      await http.request<Me>('POST', '/api/sign-ins', { token: secret })
      const { sessions } = await http.request<SessionList>('GET', '/api/sessions')
      const session = sessions.find((one) =>
        path === null ? one.phase !== 'ended' : one.invitationPath === path,
      )
      if (session === undefined) throw new Refused('not-found')
      return http.request<Seat>('POST', `/api/sessions/${session.id}/attendances`, {})
    },
  })
}

function partsOf(link: string, kind: 'j' | 'sign-in'): { origin: string; secret: string } {
  const url = URL.canParse(link) ? new URL(link) : null
  const [, first, secret] = url?.pathname.split('/') ?? []
  if (url === null || first !== kind || secret === undefined || secret === '') {
    throw new Error(`A link looks like http://localhost:3000/${kind}/…; this one does not.`)
  }
  return { origin: url.origin, secret }
}

function tooEarly({ opensAt, now }: Invitation): Error {
  const minutes = Math.ceil((opensAt - now) / 60_000)
  return new Error(`It is too early: the link begins to work in ${minutes} minutes.`)
}
