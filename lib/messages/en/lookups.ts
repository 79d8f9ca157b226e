/** Staff: before something of a person opens. */
export default {
  caseTitle: 'Open the application',
  caseText:
    'It opens in this browser for {minutes} minutes, or until the end of the working day while you work on it. Your role, centre and purpose go into the journal, and the person sees them (without your name).',
  case: 'Open the application',
  correctionTitle: 'Open the request',
  correctionText:
    'The request holds data of a person. It opens in this browser for {minutes} minutes; your role and purpose go into the journal, and the person sees them (without your name).',
  correction: 'Open the request',
  requestTitle: 'Open the request',
  requestText:
    'The request holds data of a person. The account opens in this browser for {minutes} minutes; your role and the number of the request go into the journal, and the person sees them (without your name).',
  request: 'Open the request',
  accountTitle: 'Open the account',
  accountText:
    'The account opens in this browser for {minutes} minutes. Your role and purpose go into the journal, and the person sees them (without your name).',
  account: 'Open the account',
  accountAbout: 'Number of the request or letter',
  person: 'Person',
} as const
