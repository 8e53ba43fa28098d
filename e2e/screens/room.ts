/** The screens of the room: turns, leading, help, texts, and the close. */
import type { Page } from 'playwright-core'
import facilitation from '../../apps/web/src/text/en/facilitation.ts'
import room from '../../apps/web/src/text/en/room.ts'
import turns from '../../apps/web/src/text/en/turns.ts'
import type { Drawn } from '../harness/screens.ts'
import { closePanel, inDialog, inPanel, openHelp, openPanel, openReactions, pressInPanel } from './opening.ts'

const CIRCLE = 'main [data-person-id]'

export const TURNS: Drawn[] = [
  { scene: 'room-learner', shows: CIRCLE, says: room.askedTurnOn },
  { scene: 'room-left-alone', shows: CIRCLE, says: turns.aloneSilent },
  { scene: 'room-facilitator', shows: CIRCLE, begin: closePanel },
  { scene: 'lobby-led', shows: inPanel('li bdi'), says: facilitation.clearLobby, open: openPanel },
  { scene: 'your-turn', shows: 'main section button svg.lucide-mic' },
  { scene: 'your-turn', as: 'queue', shows: inPanel('ol svg.lucide-hand'), open: openPanel },
  { scene: 'someones-turn', shows: CIRCLE, begin: closePanel },
  { scene: 'someones-turn', as: 'queue-led', shows: inPanel('svg.lucide-arrow-up'), open: openPanel },
  {
    scene: 'someones-turn',
    as: 'menu-of-a-person',
    shows: inPanel('svg.lucide-user-minus'),
    open: pressInPanel('li button[aria-expanded=false]:has(svg.lucide-ellipsis) >> nth=3'),
  },
  { scene: 'turn-in-a-round', shows: 'main section h2' },
  { scene: 'who-is-next', shows: 'main section ul button' },
  { scene: 'quiet', shows: CIRCLE, says: turns.quietMore },
  { scene: 'quiet', as: 'reactions', shows: 'footer svg.lucide-hand-heart', open: openReactions },
]

export const LEADING: Drawn[] = [
  { scene: 'leading', shows: inPanel('input[value=nominate]'), open: openPanel },
  {
    scene: 'leading',
    as: 'round-to-begin',
    shows: 'form select',
    open: pressInPanel('[role=radiogroup] label:has(input[value=round])'),
  },
  { scene: 'round-led', shows: inPanel('ol li'), open: openPanel },
  { scene: 'round-over', shows: inPanel('ol li'), open: openPanel },
  { scene: 'nominate-led', shows: inPanel('input[value=nominate]:checked'), open: openPanel },
  { scene: 'quiet-led', shows: inPanel('input[value=quiet]:checked'), open: openPanel },
  { scene: 'order-of-hands', shows: inPanel('svg.lucide-arrow-up'), open: openPanel },
]

async function askToClose(page: Page): Promise<void> {
  await openPanel(page)
  await page.locator('.sticky.bottom-0 button').first().click()
}

export const HELP: Drawn[] = [
  { scene: 'room-with-help', shows: 'main svg.lucide-life-buoy' },
  { scene: 'room-with-help', as: 'help-of-ana', shows: inDialog('h3'), open: openHelp },
  { scene: 'lobby-with-help', shows: 'main svg.lucide-life-buoy.text-leaf' },
  { scene: 'lobby-with-help', as: 'help-of-ben', shows: inDialog('h3'), open: openHelp },
  { scene: 'help-asked', shows: 'main svg.lucide-heart-pulse', begin: closePanel },
  { scene: 'help-asked', as: 'help-requests', shows: inPanel('li svg.lucide-heart-pulse'), open: openPanel },
  {
    scene: 'help-asked',
    as: 'referral',
    shows: inDialog('select'),
    open: pressInPanel('li:has(svg.lucide-heart-pulse) button >> nth=-1'),
  },
  { scene: 'help-asked', as: 'close-refused', shows: inDialog('svg.lucide-heart-pulse'), open: askToClose },
]

export const WRITTEN: Drawn[] = [
  { scene: 'captions', shows: 'main section p[dir=auto]' },
  { scene: 'captions', as: 'chat', shows: inPanel('textarea'), open: openPanel },
  {
    scene: 'captions',
    as: 'safety-words',
    shows: 'ol[translate=no] li',
    open: pressInPanel('button:has(svg.lucide-key-round)'),
  },
  { scene: 'captions', as: 'own-conversation', shows: inDialog('textarea'), open: openHelp },
  { scene: 'caption-desk', shows: 'main input' },
  { scene: 'room-of-fay', shows: 'main section p[dir=auto]', begin: closePanel },
  { scene: 'room-of-fay', as: 'conversation-of-ana', shows: inPanel('li textarea'), open: openPanel },
]

async function sendNothing(page: Page): Promise<void> {
  await page.locator('form [type=submit]').click()
}

export const CLOSE: Drawn[] = [
  { scene: 'poll', shows: 'form [type=radio]' },
  { scene: 'poll', as: 'poll-missing', shows: '[aria-invalid]', begin: sendNothing },
  { scene: 'farewell-while-closing', shows: 'main svg.lucide-log-out' },
  { scene: 'farewell', shows: 'section h3' },
  { scene: 'debrief', shows: CIRCLE, begin: closePanel },
  { scene: 'debrief', as: 'results', shows: inPanel('table'), open: openPanel },
]
