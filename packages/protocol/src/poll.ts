/** The closing poll: its questions, and the answers they take. The words live in the web app. */

/** Answered from 1 (not at all) to 5 (fully). */
export const SCALES = ['safe', 'heard', 'connected', 'led'] as const
export type Scale = (typeof SCALES)[number]
export const STEPS = [1, 2, 3, 4, 5] as const
export type Step = (typeof STEPS)[number]

/** How somebody leaves, compared with how they came. */
export const LEAVINGS = ['lighter', 'same', 'heavier'] as const
export type Leaving = (typeof LEAVINGS)[number]

/** One ballot. Every question is answered: sums over few answers would tell of single people. */
export type Answers = { [scale in Scale]: Step } & { leaving: Leaving }

/** Sums over ballots: how many chose each answer. */
export interface PollSums {
  /** Always a multiple of BALLOTS_IN_A_BLOCK. */
  ballots: number
  /** For each scale, how many chose each of `STEPS`, in their order. */
  scales: { [scale in Scale]: number[] }
  leaving: { [leaving in Leaving]: number }
}
