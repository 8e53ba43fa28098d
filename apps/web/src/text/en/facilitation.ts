/** English: facilitation. */
export default {} as const
