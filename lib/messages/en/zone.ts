export default {
  openTitle: 'This system is not limited to the network of the staff',
  openNetworks: 'One may enter from any network: STAFF_NETWORKS is not set. Fit for a demonstration only.',
  openCanary: 'Whether the computer reaches the Internet is not checked: CANARY_URL is not set, or CANARY=off.',
  warned:
    'This computer reaches the Internet. Working with the staff section from such a computer is forbidden; this has been written in the journal. Tell your head.',
  checkTitle: 'Checking the computer',
  checkLead: 'It is checked that this computer does not reach the Internet. Wait a few seconds: the page opens by itself.',
  checkScript: 'The check needs JavaScript. Switch it on in the settings of the browser.',
} as const
