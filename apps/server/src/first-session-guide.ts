/** The guide that every program begins with: for a first session, read by those who lead it for the first time. */
import type { GuideStep } from '@hearth/protocol/guide'
import { randomId } from './random-id.ts'
import type { GuideRecord, GuideStore } from './store/guide-store.ts'

export const FIRST_SESSION: GuideStep[] = [
  {
    title: 'Welcome',
    minutes: 5,
    mode: 'open',
    prompt: '',
    notes:
      'Say who you are and what you like to be called, and let whoever leads with you do the same. Say that it is good that people came, and that coming is not easy for everybody. Show where Pass and Ask for help are: both are fine at any time, and a request is seen by those who lead and by nobody else. Cameras may stay off. Be honest: Hearth records nothing, but a person sitting beside somebody might hear.',
    closes: false,
  },
  {
    title: 'Our agreement',
    minutes: 5,
    mode: 'open',
    prompt: 'What would help you to feel at ease enough to speak here?',
    notes:
      'Say the agreement in your own words: what is said here stays here, we speak for ourselves, we listen without mending, and passing is as good as speaking. Say its limit as well: if somebody may be in danger, or the law asks for it, you may have to tell someone, and where you can you will tell the person first. Ask whether something is missing, then wait. A short silence feels long to you and kind to them.',
    closes: false,
  },
  {
    title: 'Check-in round',
    minutes: 20,
    mode: 'round',
    prompt: 'How are you arriving today? A word is enough, or a sentence or two.',
    notes:
      'One of you goes first, and keeps it small and true: how you speak tells the others how much is welcome. A minute or so each is plenty. Answer nothing between turns; a nod and a thank you are enough. Thank whoever passes in the same voice. Notice who sounds tired or low, and make room for them later, in the conversation or in private.',
    closes: false,
  },
  {
    title: 'Conversation',
    minutes: 40,
    mode: 'hands',
    prompt: 'What has been heavier than you expected, and what has helped?',
    notes:
      'Begin with something you heard in the round, without saying whose it was. Ask what it was like, and who else knows it; leave advice until somebody asks for it. Silence is fine: count to ten before you fill it. Look who has not been heard, and make room without calling on anyone. If somebody is struggling, slow down. One of you stays with the circle, the other steps out with the person.',
    closes: false,
  },
  {
    title: 'Closing round',
    minutes: 12,
    mode: 'round',
    prompt: 'What do you take with you from today, and what would you like to leave here?',
    notes:
      'Say that you are coming to the end, so that nobody is cut short. One short turn each, and passing is fine. Begin nothing new: if something big comes up now, thank them for saying it, and offer to talk right afterwards. Speak last yourselves, and say when you meet again.',
    closes: true,
  },
  {
    title: 'Poll and goodbye',
    minutes: 3,
    mode: 'open',
    prompt: '',
    notes:
      'Say that a few questions come next: nobody can see who answered what, and any of them may be left out. Remind everybody whom they can turn to after today; the farewell page has it too. Then choose Close session, which takes them there. Stay for a few minutes afterwards, the two of you: how was it for you, and is there anyone to look after?',
    closes: false,
  },
]

/** The guides of a program, which has one from its first use on. */
export async function guidesOf(guides: GuideStore, programId: string): Promise<GuideRecord[]> {
  const found = await guides.of(programId)
  return found.length > 0
    ? found
    : guides.ensureFirst(programId, { id: randomId(), title: 'First session', steps: FIRST_SESSION })
}

export const minutesOf = (steps: readonly GuideStep[]): number =>
  steps.reduce((sum, { minutes }) => sum + minutes, 0)
