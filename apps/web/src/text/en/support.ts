/** English: whom to turn to, as the program's office gave them. */
export default {
  title: 'People to turn to',
  crisis: 'At once',
  crisisAlone: 'People to turn to at once',
  resources: 'When you like',
  examples: 'These are examples of the demo. Nobody answers there.',
  loading: 'Looking up who you can turn to…',
  notLoaded: 'The contacts could not be fetched just now.',
  general:
    'If you or somebody near you is in danger, call your local emergency number. Talk to someone you trust, today.',
  nobodyLeads: 'No facilitator is here just now.',
} as const
