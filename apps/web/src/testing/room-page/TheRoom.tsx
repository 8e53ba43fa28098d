/** Draws the room and the pages after it from the views of a scene. */
import { requireAdmitted } from '@hearth/room/guards'
import { RoomProvider } from '../../connection/use-room.ts'
import { LobbyScreen } from '../../features/lobby/LobbyScreen.tsx'
import RemovedScreen from '../../features/removed/RemovedScreen.tsx'
import { Replaced } from '../../features/room/AwayScreens.tsx'
import { RoomLayout } from '../../features/room/RoomLayout.tsx'
import { DraftsProvider } from '../../features/texts/drafts.tsx'
import { TextsProvider } from '../../keys/use-texts.ts'
import type { PersonMedia } from '../../media/media-session.ts'
import { MediaProvider } from '../../media/use-media.ts'
import { LiveRegion } from '../../ui/LiveRegion.tsx'
import { mediaOf, roomOf } from '../rooms.ts'
import { NOW } from '../views.ts'
import { ClosingPages } from './ClosingPages.tsx'
import { drawnFace } from './drawn-face.ts'
import { listIn, viewsOf } from './views-of.ts'
import { textsOf } from './written.ts'

type Scene = ReturnType<typeof sceneOf>

export function TheRoom({ screen, views, room, media, texts }: Scene) {
  return (
    <RoomProvider value={room}>
      <MediaProvider value={media}>
        <TextsProvider value={texts}>
          <DraftsProvider>
            <Chosen screen={screen} views={views} />
            <LiveRegion />
          </DraftsProvider>
        </TextsProvider>
      </MediaProvider>
    </RoomProvider>
  )
}

function Chosen({ screen, views }: Pick<Scene, 'screen' | 'views'>) {
  const { own, shared, facilitation } = views
  if (screen === 'lobby')
    return <LobbyScreen own={own} shared={requireAdmitted(own).ok ? shared : undefined} />
  if (screen === 'removed') {
    return <RemovedScreen seat={{ sessionId: own.session.id, personId: own.personId }} />
  }
  if (screen === 'replaced') return <Replaced />
  if (screen !== null) return <ClosingPages screen={screen} own={own} />
  return <RoomLayout own={own} shared={shared} facilitation={facilitation} />
}

export function sceneOf(asked: URLSearchParams) {
  const list = listIn(asked)
  const views = viewsOf(asked)
  const status = { kind: asked.get('status') === 'reconnecting' ? 'reconnecting' : 'connected' } as const
  const room = roomOf(views, { clockOffset: NOW - Date.now(), status })
  const media = mediaOf({
    people: picturesOf(asked, views),
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
  return { screen: asked.get('screen'), views, room, media, texts: textsOf(asked) }
}

function picturesOf(
  asked: URLSearchParams,
  { shared }: ReturnType<typeof viewsOf>,
): Map<string, PersonMedia> {
  const list = listIn(asked)
  const [dark, silent, weak] = [list('dark'), list('silent'), list('weak')]
  return new Map(
    shared.people.flatMap(({ id, media, seat }): [string, PersonMedia][] => {
      if (media === null) return []
      const camera = dark.includes(id) || dark.includes('all') ? null : drawnFace(seat.number * 47)
      const microphoneOn = !silent.includes(id)
      return [[media.identity, { camera, screen: null, microphoneOn, poorConnection: weak.includes(id) }]]
    }),
  )
}
