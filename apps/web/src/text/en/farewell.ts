/** English: farewell. */
export default {} as const
