/** English: arrival. */
export default {} as const
