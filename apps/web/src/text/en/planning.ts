/** English: planning. */
export default {} as const
