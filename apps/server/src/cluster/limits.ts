/**
 * The numbers of what is limited. They stop floods, not people: a teaching hospital or a student house sends a whole class
 * through one address, so what is counted by address leaves room for every learner of the fullest session at once.
 */
import type { LimitName } from './fabric.ts'

export interface Limit {
  /** Attempts that pass… */
  points: number
  /** …in so many seconds, from the first of them. */
  seconds: number
}

const MINUTE = 60

export const LIMITS: { [name in LimitName]: Limit } = {
  /** By connection. A facilitator who admits a full lobby one by one stays below it; a script does not. */
  commands: { points: 40, seconds: 10 },
  /**
   * By connection: all else that a browser sends over its socket. It asks for the time four times when it connects; more than
   * this is a script, and its connection ends.
   */
  signals: { points: 30, seconds: 10 },
  /** By address. A handshake costs little, and a whole building may need some each; fewer would let one person there lock out all. */
  handshakes: { points: 600, seconds: MINUTE },
  /**
   * By address. When the network of a building returns, everybody behind it connects again within seconds: 48 learners
   * and 6 facilitators at most. Whoever is refused is told when to try again, and the browser does.
   */
  connections: { points: 60, seconds: MINUTE },
  /**
   * By address. Typing a name and agreeing takes a person most of a minute, and people come over several: 30 a minute let
   * the usual circle of 14 in twice over, the fullest session of 48 in two minutes. It does not guard the link, whose 128
   * bits nobody guesses, but the lobby: each arrival is a line that facilitators have to look at.
   */
  arrivals: { points: 30, seconds: MINUTE },
  /** By browser. Two people may share one, and one of them may come again. It stops no script: that has no cookie. */
  'arrivals-of-browser': { points: 3, seconds: MINUTE },
  /** Digits, and mails asked for, by network address: a hospital's staff share one. */
  'sign-ins': { points: 60, seconds: 15 * MINUTE },
  'sign-in-requests': { points: 60, seconds: 15 * MINUTE },
  /** By mail address. The link in each mail lasts as long, so the last of them works when no more is mailed. */
  'sign-in-mails': { points: 10, seconds: 15 * MINUTE },
  /** By mail address: ten guesses of a million. */
  'sign-in-digits': { points: 10, seconds: 15 * MINUTE },
  /** By address. A page makes some ten requests while it loads; 48 people who open it in the same minute make 500. */
  requests: { points: 600, seconds: MINUTE },
  /** By person. Whoever types captions sends one a second, and now and then two; nobody writes faster to others. */
  texts: { points: 20, seconds: 10 },
  /** By person. A gesture now and then, several in a moment that moves; more would be noise for all others. */
  reactions: { points: 5, seconds: 5 },
  /**
   * By address, and not among its requests. Each caption is fetched once by everybody: one a second, in the fullest
   * session behind one address, makes 57 a second, and 3420 in a minute.
   */
  fetches: { points: 3600, seconds: MINUTE },
}

/** Something of each limit. */
export const ofEachLimit = <Made>(make: (name: LimitName) => Made): { [name in LimitName]: Made } =>
  Object.fromEntries(Object.keys(LIMITS).map((name) => [name, make(name as LimitName)])) as {
    [name in LimitName]: Made
  }
