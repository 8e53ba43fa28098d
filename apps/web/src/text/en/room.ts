/** English: room. */
export default {} as const
