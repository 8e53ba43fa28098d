/** The query of each screen on the room page, by name. `e2e/screens.test.ts` draws them all. */

/** A round in progress: Fay and Jo have had their turn, Ana has the floor, and Ben comes back at the end. */
const ROUND =
  'mode=round&order=fay,jo,ana,chidi,dara,eli,gus,ben&had=fay,jo&back=ben&prompt=What did you carry home?'
const NOMINATE = 'mode=nominate&floor=ana&begun&open&nominees=chidi,dara,eli,gus'
const HELP = 'help=not-ok.asked,pause.moment,technical.closed,worried.left'
const ASKED = 'as=fay&asks=Ana:not-ok,Ben:technical,Chidi:worried:Jo:talk-after'
const TALK = 'captions&chat=open&talk'
const TURNS = 'mode=hands&hands=ben,chidi&thought=ana&replies=eli&muted=ben&locked'

export const SCENES = {
  // Around the room.
  home: 'at=/',
  'sign-in': 'at=/sign-in',
  'link-not-valid': 'at=/j/nothing-of-this-name-0',
  'not-found': 'at=/nowhere',
  arriving: 'at=/j/rounds-at-noon',
  locked: 'at=/j/locked',
  'my-sessions': 'at=/facilitate',
  'new-session': 'at=/facilitate/new',
  'session-to-come': 'at=/facilitate/night',
  'session-with-referral': 'at=/facilitate/session-00000000000000',
  'session-ended': 'at=/facilitate/over',
  'not-of-the-office': 'at=/office',
  'office-inbox': 'at=/office&me=rosa',
  'office-settings': 'at=/office/settings&me=rosa',
  admin: 'at=/admin&me=rosa',
  page: 'at=/page/a-page',

  // The lobby and the room.
  lobby: 'screen=lobby&admission=waiting',
  'not-now-why': 'screen=lobby&admission=not-now&why=write-to-us&paging=seen',
  'nobody-came': 'screen=lobby&admission=waiting&phase=lobby&paging=trying',
  'room-learner': 'without=gus&reconnecting=eli&away=dara&site=chidi&muted=ana&asked=ana',
  'room-left-alone': 'waits=Fay&alone&paging=seen',
  'lobby-led': 'as=fay&waiting=Kofi,Ana,Noor,سارة,Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww&gone=Zoe',
  'room-facilitator':
    'as=fay&waiting=Kofi,Ana,Noor&gone=Zoe&captions&guide=1&asked=ana,ben&duty&spotlight=ben',
  removed: 'screen=removed',

  // Turns.
  'your-turn': `${TURNS}&floor=ana`,
  'someones-turn': `as=fay&${TURNS}&floor=ana`,
  'order-of-hands': 'as=fay&mode=hands&hands=ben,chidi,dara&claimed=chidi&arranged',
  'turn-in-a-round': `${ROUND}&floor=ana&next=chidi&time=40`,
  'who-is-next': NOMINATE,
  quiet: 'mode=quiet&minutes=5',

  // Leading.
  leading: 'as=fay&guide=1&waiting=Kofi',
  'round-led': `as=fay&${ROUND}&floor=ana&next=chidi&late`,
  'round-over': 'as=fay&mode=round&order=fay,jo,ana,ben&had=fay,jo,ana,ben',
  'nominate-led': `as=fay&${NOMINATE}&time`,
  'quiet-led': 'as=fay&mode=quiet&guide',

  // Help.
  'room-with-help': HELP,
  'lobby-with-help': 'screen=lobby&admission=waiting&help=technical.asked',
  'help-asked': ASKED,

  // Texts.
  captions: TALK,
  'caption-desk': 'as=mia&captions',
  'room-of-fay': `as=fay&${TALK}&lane&asks=Ana:not-ok`,

  // The close.
  poll: 'screen=poll&phase=closing',
  'farewell-while-closing': 'screen=farewell&phase=closing&help=message.asked',
  farewell: 'at=/s/session-00000000000000/farewell',
  debrief: 'as=fay&phase=closing',
} as const
