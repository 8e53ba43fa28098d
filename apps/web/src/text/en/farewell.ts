/** English: after leaving, or after the end. Says only what is true. */
export default {
  title: 'Thank you for being here',
  lead: 'Whatever you said or kept to yourself: it was part of the circle.',
  connecting: 'Looking where the session stands…',
  answered: 'Your answers are in.',
  unheard:
    'The session has ended, and your request for help with it. If you still need somebody, turn to the people below.',
  wiping: 'Letting go of your name on this device…',
  wiped: 'This tab has let go of your name and your seat.',
  notWiped:
    'This tab has let go of your name and your seat, but Hearth could not be reached to clear the rest.',

  goesTitle: 'What goes',
  goesWords: 'Everything that was said. Hearth recorded none of it.',
  goesNames:
    'Every name. Yours is gone when you leave, except with an open request about not being OK or being worried; all of them when the session has ended.',
  goesNamesClosing: 'Every name, at the latest when the session has ended.',
  goesList: 'There is no list of who came.',
  staysTitle: 'What stays',
  staysCount: 'That the session took place, and how many took part: a number, without names.',
  staysPoll: 'Answers to the poll, only as sums over four people or more.',
  staysOffice: 'What was told to the wellness office, if you or a facilitator turned to it.',
  staysHistory:
    'Your browser’s own history may still list the address of this page. On a shared device, clear it there.',
  staysPromise: 'Your promise to the others: what was said here stays here.',

  byMistake:
    'Left by mistake? Open your invitation link again. While the session runs, you can come back as a new arrival.',
  leaveTitle: 'When you are ready',
  leaveGoes: 'Your name goes when you press Leave, at the latest when the session has ended.',
  toSessions: 'To my sessions',
  canClose: 'You can close this tab.',
} as const
