/**
 * The room from ready-made views, for looking at it: `?people=8&as=fay&speaking=chidi&waiting=Kofi`, by hands
 * `?mode=hands&floor=ana&begun&hands=ben,chidi&muted=gus&locked`, other turns see turns.ts; with Ana's requests for help
 * `?help=pause.seen,not-ok.asked&nobody&examples`, see `HELP_STATES`; for Fay with those of others, by whom they are
 * taken, and answered: `?asks=Ana:not-ok,Ben:pause:Fay:talk-after&left=Ana`. What is written, see written.ts; as the
 * captioner `?as=mia&captions`; people without sound and picture `?without=ben`. Part of no bundle.
 */
import '../../ui/base.css'
import '../../ui/rich.css'
import type { HelpEntry, LobbyEntry } from '@hearth/protocol/facilitation-view'
import { HELP_ANSWERS, HELP_KINDS } from '@hearth/protocol/help'
import type { OwnHelp } from '@hearth/protocol/own-view'
import { PHASES } from '@hearth/protocol/roles'
import type { SharedPerson } from '@hearth/protocol/room-view'

import { createRoot } from 'react-dom/client'
import { RoomProvider } from '../../connection/use-room.ts'
import { LobbyScreen } from '../../features/lobby/LobbyScreen.tsx'
import { Replaced } from '../../features/room/AwayScreens.tsx'
import { RoomLayout } from '../../features/room/RoomLayout.tsx'
import { DraftsProvider } from '../../features/texts/drafts.tsx'
import { TextsProvider } from '../../keys/use-texts.ts'
import type { PersonMedia } from '../../media/media-session.ts'
import { MediaProvider } from '../../media/use-media.ts'
import { language, loadText } from '../../text/t.ts'
import { LiveRegion } from '../../ui/LiveRegion.tsx'
import { applyTheme } from '../../ui/theme.ts'
import { mediaOf, roomOf } from '../rooms.ts'
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
import { ClosingPages } from './ClosingPages.tsx'
import { drawnFace } from './drawn-face.ts'
import { ledFacts } from './led.ts'
import { modeOf, ownTurns, sharedTurns } from './turns.ts'
import { captions, chat, keys, privateTexts, texts } from './written.ts'

const asked = new URLSearchParams(location.search)
const list = (name: string) => asked.get(name)?.split(',').filter(Boolean) ?? []
const phase = PHASES.find((known) => known === asked.get('phase')) ?? 'live'

function people(): SharedPerson[] {
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

function peopleMedia(all: readonly SharedPerson[]): Map<string, PersonMedia> {
  const [dark, silent, weak] = [list('dark'), list('silent'), list('weak')]
  return new Map(
    all.flatMap(({ id, media, seat }) =>
      media
        ? [
            [
              media.identity,
              {
                camera: dark.includes(id) || dark.includes('all') ? null : drawnFace(seat.number * 47),
                screen: null,
                microphoneOn: !silent.includes(id),
                poorConnection: weak.includes(id),
              },
            ],
          ]
        : [],
    ),
  )
}

function helpEntries(): HelpEntry[] {
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

const HELP_STATES: { readonly [state: string]: Partial<OwnHelp> } = {
  asked: {},
  seen: { seenBy: 'Fay' },
  moment: { seenBy: 'Fay', answer: 'in-a-moment' },
  aside: { seenBy: 'Fay', answer: 'step-out' },
  away: { seenBy: 'Fay', answer: 'talk-after', seenByAway: true },
  withdrawn: { withdrawn: true },
  closed: { seenBy: 'Fay', end: { how: 'closed', by: 'Fay' } },
  office: { seenBy: 'Fay', end: { how: 'handed-over', by: 'Fay' } },
}

const ownHelp = {
  goesTo: asked.has('nobody') ? [] : ['Fay', 'Jo', ...list('staff')].map(confidant),
  requests: list('help').map((one): OwnHelp => {
    const [kind, state = ''] = one.split('.')
    return helpRequest(HELP_KINDS.find((known) => known === kind) ?? 'pause', HELP_STATES[state])
  }),
}

const all = people()
const now = STARTED_AT + 18 * 60_000
const takesTurns = modeOf(asked) !== 'open'
const holder = asked.get('floor')
const admission = asked.get('admission')
const withoutMicrophone = {
  ...ownView().media,
  mayPublish: ['camera' as const],
  takenAway: list('muted').includes('ana') ? ['microphone' as const] : [],
}
const views = {
  own: {
    ...(asked.get('as') === 'fay' ? facilitatorView() : ownView()),
    ...(takesTurns && holder !== (asked.get('as') ?? 'ana') && { media: withoutMicrophone }),
    ...ownTurns(asked, list, now),
    help: ownHelp,
    texts: privateTexts(),
    keys: keys(ownView().keys),
    ...(asked.get('as') === 'mia' && {
      personId: 'mia',
      name: 'Mia',
      role: 'captioner' as const,
      media: { ...ownView().media, mayPublish: [] },
    }),
    ...(admission === 'waiting' || admission === 'not-now' ? ({ admission } as const) : {}),
    phase,
    crisis: {
      contacts: asked.has('no-crisis') ? [] : ownView().crisis.contacts,
      examples: asked.has('examples'),
    },
  },
  shared: sharedView({
    phase,
    people: all,
    sites: [{ id: 'library', name: 'Library 2' }],
    startedAt: phase === 'lobby' ? null : STARTED_AT,
    step: asked.has('guide') ? { title: 'Check-in round', endsAt: STARTED_AT + 25 * 60_000 } : null,
    ...sharedTurns(asked, list),
    floor: holder === null ? null : { personId: holder, speaking: asked.has('begun') },
    locked: asked.has('locked'),
    chat: chat(),
    captions: captions(),
  }),
  ...(asked.get('as') === 'fay' && {
    facilitation: facilitationView(
      list('waiting').map(
        (name): LobbyEntry =>
          waiting(name, {
            sameName: name === 'Ana',
            admission: name === 'Noor' ? 'not-now' : 'waiting',
            afterRemoval: asked.has('removal'),
          }),
      ),
      list('muted').map((personId) => ({ personId, sources: ['microphone'] })),
      helpEntries(),
      ledFacts(asked),
    ),
  }),
}
const status = { kind: asked.get('status') === 'reconnecting' ? 'reconnecting' : 'connected' } as const
const room = roomOf(views, { clockOffset: now - Date.now(), status })
const media = mediaOf({
  people: peopleMedia(all),
  speaking: list('speaking').map((id) => `media-${id}`),
  soundBlocked: asked.has('blocked'),
  status: asked.get('media') === 'unreachable' ? 'unreachable' : 'connected',
  own: {
    microphone: {
      state: asked.has('open') ? 'on' : 'off',
      problem: asked.has('refused') ? 'not-permitted' : null,
    },
    camera: { state: 'on', problem: null },
  },
})

function Chosen() {
  if (asked.get('screen') === 'lobby') return <LobbyScreen own={views.own} shared={views.shared} />
  if (asked.get('screen') === 'replaced') return <Replaced />
  const closing = asked.get('screen')
  if (closing !== null) return <ClosingPages screen={closing} own={views.own} />
  return <RoomLayout own={views.own} shared={views.shared} facilitation={views.facilitation} />
}

applyTheme()
document.documentElement.lang = language().tag
document.documentElement.dir = language().direction
await loadText(
  'common',
  'refusals',
  'devices',
  'room',
  'lobby',
  'turns',
  'help',
  'support',
  'closing',
  'farewell',
)
const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <RoomProvider value={room}>
      <MediaProvider value={media}>
        <TextsProvider value={texts}>
          <DraftsProvider>
            <Chosen />
            <LiveRegion />
          </DraftsProvider>
        </TextsProvider>
      </MediaProvider>
    </RoomProvider>,
  )
}
