/** Adds ballots to the sums of a poll. Pure. */
import { type Answers, type Leaving, type PollSums, type Scale, STEPS } from '@hearth/protocol/poll'

/** `before`: null where there are none yet. */
export function withBallots(before: PollSums | null, block: readonly Answers[]): PollSums {
  const chose = (scale: Scale): number[] =>
    STEPS.map(
      (step, place) =>
        (before?.scales[scale][place] ?? 0) + block.filter((answers) => answers[scale] === step).length,
    )
  const left = (leaving: Leaving): number =>
    (before?.leaving[leaving] ?? 0) + block.filter((answers) => answers.leaving === leaving).length
  return {
    ballots: (before?.ballots ?? 0) + block.length,
    scales: { safe: chose('safe'), heard: chose('heard'), connected: chose('connected'), led: chose('led') },
    leaving: { lighter: left('lighter'), same: left('same'), heavier: left('heavier') },
  }
}
