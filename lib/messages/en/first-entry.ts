export default {
  title: 'Temporary password',
  lead: 'The password is shown once. Press the button when you are ready to note it.',
  show: 'Show the password',
  once: 'Once this page is closed the password cannot be shown again. Tell it to nobody; the administrator does not know it either.',
  signIn: 'Sign in and change the password',
  spentTitle: 'The link does not work',
  spent: 'The link is out of date or used. If the password is lost, your head files a new application (order 349, clause 24).',
  changeTitle: 'Change the password',
  changeLead: 'The temporary password opens this page only. The registration is complete once you change it (order 349, clause 19).',
  change: 'Change and go on',
} as const
