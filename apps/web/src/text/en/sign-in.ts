/** English: sign-in. */
export default {} as const
