/** What is read out of one's own requests for help: every new sentence once. */
import type { OwnHelp } from '@hearth/protocol/own-view'
import { expect, test } from 'vitest'
import { askedView, facilitatorView, helpRequest, ownView } from '../../testing/views.ts'
import { announcementsBetween } from '../room/announcements.ts'

const said = (before: Partial<OwnHelp>, after: Partial<OwnHelp>) =>
  announcementsBetween(
    { own: askedView([helpRequest('pause', before)]) },
    { own: askedView([helpRequest('pause', after)]) },
  )
const fay = { seenBy: 'Fay' }

test.each<[string, Partial<OwnHelp>, Partial<OwnHelp>, string[]]>([
  ['taken', {}, fay, ['Seen by Fay.']],
  ['answered', fay, { ...fay, answer: 'in-a-moment' }, ['Fay: I am with you in a moment.']],
  [
    'asked to step out',
    {},
    { ...fay, answer: 'step-out' },
    ['Fay: Please step out with me.', 'Hearth has no room aside yet. Fay will say how.'],
  ],
  [
    'taker away',
    fay,
    { ...fay, seenByAway: true },
    ['Fay is not connected any more. Your request waits for somebody of those who lead.'],
  ],
  ['taker back', { ...fay, seenByAway: true }, fay, []],
  ['taken over', { ...fay, seenByAway: true }, { seenBy: 'Jo' }, ['Seen by Jo.']],
  ['closed', fay, { ...fay, end: { how: 'closed', by: 'Fay' } }, ['Fay has closed this.']],
  [
    'handed over',
    {},
    { end: { how: 'handed-over', by: 'Jo' } },
    ['Jo has handed this to the wellness office. Whether somebody there has read it, this page cannot tell.'],
  ],
  ['unchanged', fay, fay, []],
])('%s', (_, before, after, words) => {
  expect(said(before, after)).toEqual(words.map((one) => `Your request for help: ${one}`))
})

test('a request that has arrived is said to be there, not that anybody saw it', () => {
  expect(announcementsBetween({ own: ownView() }, { own: askedView([helpRequest('worried')]) })).toEqual([
    'Your request for help: Your request is there. Nobody has said yet that they have seen it.',
  ])
})

test('nothing is said of the first views, nor of a request that was taken back', () => {
  const asked = { own: askedView([helpRequest('pause')]) }
  expect(announcementsBetween({}, asked)).toEqual([])
  expect(announcementsBetween(asked, { own: ownView() })).toEqual([])
})

test('who leads hears nothing of it: it is not in their own view', () => {
  const own = facilitatorView()
  expect(announcementsBetween({ own }, { own })).toEqual([])
})
