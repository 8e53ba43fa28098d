/** What has been written, for the room page: in private, among those who lead, in the chat, as captions. */
import type { OwnView, PrivateText } from '@hearth/protocol/own-view'
import type { CircleText, SharedView } from '@hearth/protocol/room-view'
import { type FakeTexts, fakeTexts } from '../texts.ts'
import { circleText, privateText } from '../views.ts'

const SAID: { [id: string]: string | null } = {
  'ana-1':
    'I froze on the ward yesterday, and I have not told anybody.\nCould one of you stay with me after?',
  'fay-1': 'Thank you for telling us. I stay, as long as you like.',
  'ana-2': 'Thank you. That is enough for now.',
  'old-1': null,
  'ben-1': 'Could somebody slow down a little?',
  'lane-1': 'I take Ana, you go on with the round?',
  'lane-2': 'Yes. Five minutes more here.',
  'chat-1': null,
  'chat-2': 'The paper that Chidi spoke of: “Second victims”, 2000.',
  'chat-3': 'Thank you!\nI had been looking for that.',
  'chat-4': 'I have it as well.',
  'caption-1': 'Ben: I think we all carry something home from nights like that.',
  'caption-2': 'Chidi: What helped me was saying it aloud, even to one person.',
  'caption-3': 'Fay: Thank you, Chidi.',
}

const WORDS = ['lantern', 'orchard', 'pebble', 'thunder']

/** `?words`: the safety words are known. `?refuse`: nothing that is sent is taken. `?slow`: no answer comes. */
export const textsOf = (asked: URLSearchParams): FakeTexts =>
  Object.assign(fakeTexts(SAID, asked.has('no-words') ? null : WORDS), {
    ...(asked.has('refuse') && { answer: { ok: false as const, code: 'temporarily-unavailable' as const } }),
    ...(asked.has('slow') && { answer: new Promise<never>(() => {}) }),
  })

const at = (minute: number) => ({ at: Date.UTC(2026, 10, 21, 12, minute) })

/** `?talk`: Ana's conversation with Fay and Jo; `?lane`: that of Fay and Jo; `?talk=ben`: of somebody without a request. */
export function privateTexts(asked: URLSearchParams): PrivateText[] {
  const talk: PrivateText[] = [
    privateText('ana-1', 'Ana', ['Fay', 'Jo'], at(10)),
    privateText('fay-1', 'Fay', ['Ana', 'Jo'], at(11)),
    ...(asked.get('talk') === 'answered' ? [] : [privateText('ana-2', 'Ana', ['Fay', 'Jo'], at(12))]),
  ]
  return [
    ...(asked.has('moved') ? [privateText('old-1', 'Ana', ['Fay'], at(9))] : []),
    ...(asked.has('talk') ? talk : []),
    ...(asked.get('talk') === 'ben'
      ? [privateText('ben-1', 'Ben', ['Fay', 'Jo'], { ...at(13), thread: 'ben' })]
      : []),
    ...(asked.has('lane')
      ? [
          privateText('lane-1', 'Fay', ['Jo'], { ...at(14), thread: null }),
          privateText('lane-2', 'Jo', ['Fay'], { ...at(15), thread: null }),
        ]
      : []),
  ]
}

/** `?chat=open`, `?chat=closed`, `?chat=empty`. */
export function chat(asked: URLSearchParams): SharedView['chat'] {
  const state = asked.get('chat')
  if (state === null || state === 'empty') return { open: state === 'empty', texts: [] }
  const by: [string, string][] = [
    ['chat-1', 'Ben'],
    ['chat-2', 'Ben'],
    ['chat-3', 'Ana'],
    ['chat-4', 'Zoe'],
  ]
  return { open: state === 'open', texts: by.map(([id, name]) => circleText(id, name)) }
}

/** `?captions` */
export const captions = (asked: URLSearchParams): CircleText[] =>
  asked.has('captions') ? ['caption-1', 'caption-2', 'caption-3'].map((id) => circleText(id, 'Mia')) : []

/** `?waits=Fay`: waits for Fay's browser to send the key. `?waits`: waits for an unnamed one. `?duty`: must seal the key to Ben. */
export function keys(asked: URLSearchParams, known: OwnView['keys']): OwnView['keys'] {
  const name = asked.get('waits')
  if (name !== null) return { envelope: null, waitsFor: name === '' ? null : name, duty: null }
  return { ...known, duty: asked.has('duty') ? { kind: 'seal', newest: 1, to: ['ben'] } : null }
}
