// @ts-check
/** Something a person has to mend, as one sentence with the remedy. Shown without a stack; anything else thrown is a bug. */
export class Mistake extends Error {}
