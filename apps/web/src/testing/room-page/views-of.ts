/** Builds the views of a scene from its query. main.tsx lists the parameters. */
import type { HelpEntry, LobbyEntry } from '@hearth/protocol/facilitation-view'
import { HELP_ANSWERS, HELP_KINDS } from '@hearth/protocol/help'
import type { OwnHelp, OwnView } from '@hearth/protocol/own-view'
import { NOT_NOW_REASONS, PHASES } from '@hearth/protocol/roles'
import type { SessionCard, SharedPerson, SharedView } from '@hearth/protocol/room-view'
import type { Views } from '../../connection/held-views.ts'
import {
  asking,
  confidant,
  facilitationView,
  facilitatorView,
  helpRequest,
  ownView,
  peopleOf,
  person,
  STARTED_AT,
  sharedView,
  takenBy,
  waiting,
} from '../views.ts'
import { ledFacts } from './led.ts'
import { modeOf, ownTurns, pagingOf, sharedTurns } from './turns.ts'
import { captions, chat, keys, privateTexts } from './written.ts'

export const listIn = (asked: URLSearchParams) => (name: string) =>
  asked.get(name)?.split(',').filter(Boolean) ?? []

type Scene = Required<Pick<Views, 'own' | 'shared'>> & Pick<Views, 'facilitation'>

export function viewsOf(asked: URLSearchParams): Scene {
  const own = ownOf(asked)
  const shared = sharedOf(asked)
  if (asked.get('as') !== 'fay') return { own, shared }
  const list = listIn(asked)
  const lobby = list('waiting').map(
    (name): LobbyEntry =>
      waiting(name, {
        sameName: name === 'Ana',
        admission: name === 'Noor' ? 'not-now' : 'waiting',
        afterRemoval: asked.has('removal'),
      }),
  )
  const takenAway = list('muted').map((personId) => ({ personId, sources: ['microphone' as const] }))
  return {
    own,
    shared,
    facilitation: facilitationView(lobby, takenAway, helpEntries(asked), {
      ...ledFacts(asked),
      goneInFullCircle: list('gone'),
    }),
  }
}

const phaseOf = (asked: URLSearchParams) => PHASES.find((known) => known === asked.get('phase')) ?? 'live'

function sharedOf(asked: URLSearchParams): SharedView {
  const list = listIn(asked)
  const phase = phaseOf(asked)
  const holder = asked.get('floor')
  const view = sharedView({
    phase,
    people: people(asked),
    sites: [{ id: 'library', name: 'Library 2' }],
    startedAt: phase === 'lobby' ? null : STARTED_AT,
    step: asked.has('guide') ? { title: 'Check-in round', endsAt: STARTED_AT + 25 * 60_000 } : null,
    ...sharedTurns(asked, list),
    floor: holder === null ? null : { personId: holder, speaking: asked.has('begun') },
    locked: asked.has('locked'),
    chat: chat(asked),
    captions: captions(asked),
  })
  return { ...view, session: sessionOf(asked) }
}

/** Some people sit at a site. */
function sessionOf(asked: URLSearchParams): SessionCard {
  const { session } = ownView()
  return asked.has('site') ? { ...session, format: 'hybrid', siteName: 'Library 2' } : session
}

function people(asked: URLSearchParams): SharedPerson[] {
  const list = listIn(asked)
  const dropped = list('reconnecting')
  const mia = person('Mia', 20, { role: 'captioner', media: null })
  const shown = [...peopleOf(Number(asked.get('people') ?? 8)), ...(asked.has('captions') ? [mia] : [])]
  return shown.map((person) => ({
    ...person,
    withoutMedia: list('without').includes(person.id),
    ...(list('without').includes(person.id) && { media: null }),
    away: list('away').includes(person.id),
    presence: dropped.includes(person.id) ? 'reconnecting' : 'here',
    ...(list('site').includes(person.id) && {
      media: null,
      seat: { number: person.seat.number, at: { kind: 'site', siteId: 'library' } },
    }),
  }))
}

function ownOf(asked: URLSearchParams): OwnView {
  const list = listIn(asked)
  const who = asked.get('as')
  const takesTurns = modeOf(asked) !== 'open'
  const admission = asked.get('admission')
  const media = {
    ...ownView().media,
    takenAway: list('muted').includes(who ?? 'ana') ? ['microphone' as const] : [],
  }
  const mayOpen = !takesTurns || asked.get('floor') === (who ?? 'ana')
  return {
    ...(who === 'fay' ? facilitatorView() : ownView()),
    media: mayOpen ? media : { ...media, mayPublish: ['camera'] },
    ...ownTurns(asked, list),
    session: sessionOf(asked),
    help: ownHelp(asked),
    texts: privateTexts(asked),
    keys: keys(asked, ownView().keys),
    ...(who === 'mia' && {
      personId: 'mia',
      name: 'Mia',
      role: 'captioner' as const,
      media: { ...ownView().media, mayPublish: [] },
    }),
    ...((admission === 'waiting' || admission === 'not-now') && {
      admission,
      notNow: NOT_NOW_REASONS.find((known) => known === asked.get('why')) ?? null,
      paging: pagingOf(asked),
    }),
    phase: phaseOf(asked),
    crisis: {
      contacts: asked.has('no-crisis') ? [] : ownView().crisis.contacts,
      examples: asked.has('examples'),
    },
  }
}

const HELP_STATES: { readonly [state: string]: Partial<OwnHelp> } = {
  asked: {},
  seen: { seenBy: 'Fay' },
  left: { leftBy: 'Fay' },
  moment: { seenBy: 'Fay', answer: 'in-a-moment' },
  aside: { seenBy: 'Fay', answer: 'step-out' },
  away: { seenBy: 'Fay', answer: 'talk-after', seenByAway: true },
  withdrawn: { withdrawn: true },
  closed: { seenBy: 'Fay', end: { how: 'closed', by: 'Fay' } },
  office: { seenBy: 'Fay', end: { how: 'handed-over', by: 'Fay' } },
}

function ownHelp(asked: URLSearchParams): OwnView['help'] {
  const list = listIn(asked)
  return {
    goesTo: asked.has('nobody') ? [] : ['Fay', 'Jo', ...list('staff')].map(confidant),
    requests: list('help').map((one): OwnHelp => {
      const [kind, state = ''] = one.split('.')
      return helpRequest(HELP_KINDS.find((known) => known === kind) ?? 'pause', HELP_STATES[state])
    }),
  }
}

function helpEntries(asked: URLSearchParams): HelpEntry[] {
  const list = listIn(asked)
  return list('asks').map((spelt) => {
    const [name = '', kind, taker, answer] = spelt.split(':')
    return asking(name, {
      kind: HELP_KINDS.find((known) => known === kind) ?? 'pause',
      author: list('left').includes(name) ? 'left' : 'here',
      withdrawn: list('withdrawn').includes(name),
      answer: HELP_ANSWERS.find((known) => known === answer) ?? null,
      ...(taker ? takenBy(taker, list('away').includes(taker)) : {}),
    })
  })
}
