/** What lazy.tsx fetches in one piece. */
export { AgreementStep } from './AgreementStep.tsx'
export { ReadyStep } from './ReadyStep.tsx'
