/** English: on arriving with a browser that cannot encrypt sound and picture. */
export default {
  title: 'This browser cannot encrypt sound and picture',
  canDo:
    'Hearth sends neither without encryption. You can take part all the same, and the circle sees that you do: hands, chat, help and the poll work.',
  other:
    'Or open your invitation link in another browser: a current Chrome, Edge, Firefox or Safari can do it.',
} as const
