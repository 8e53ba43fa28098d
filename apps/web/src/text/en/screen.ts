/** English: a shared screen. */
export default {
  mayShare: 'You may share your screen. Everybody here will see it, with whatever is on it.',
  notYet: 'You can share your screen once sound and picture are connected.',
  cannotShare: 'You may share your screen, but this browser cannot.',
  share: 'Share your screen',
  opening: 'Opening your screen…',
  notNow: 'Not now',
  sharing: 'You are sharing your screen. Everybody here sees it.',
  stop: 'Stop sharing',
  shares: '{name} shares a screen',
  enlarge: 'Show it on the whole screen',
  privateIsHidden:
    'While this page may be on the screen that you share, nothing private is drawn on it. Share a single tab instead, or stop sharing, to see it again.',
  saidShares: '{name} shares a screen.',
  saidOver: 'The screen is no longer shared.',
} as const
