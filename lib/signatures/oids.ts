/** Object identifiers: international ones, and those of the national certificate profile. */
export const oids = {
  signedData: '1.2.840.113549.1.7.2',
  data: '1.2.840.113549.1.7.1',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',

  sha256: '2.16.840.1.101.3.4.2.1',
  rsa: '1.2.840.113549.1.1.1',
  rsaSha256: '1.2.840.113549.1.1.11',
  ec: '1.2.840.10045.2.1',
  ecdsaSha256: '1.2.840.10045.4.3.2',
  gostKey: '1.2.398.3.10.1.1.2.2',
  gostCurve: '1.2.398.3.10.1.1.2.2.1',
  gostSignature: '1.2.398.3.10.1.1.2.3.2',
  gostHash: '1.2.398.3.10.1.3.3',

  commonName: '2.5.4.3',
  surname: '2.5.4.4',
  serialNumber: '2.5.4.5',
  country: '2.5.4.6',
  organisation: '2.5.4.10',
  unit: '2.5.4.11',
  /** In the national profile: the patronymic. */
  givenName: '2.5.4.42',

  subjectKeyId: '2.5.29.14',
  keyUsage: '2.5.29.15',
  alternativeName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  crlNumber: '2.5.29.20',
  deltaCrl: '2.5.29.27',
  crlPoints: '2.5.29.31',
  policies: '2.5.29.32',
  authorityKeyId: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  freshestCrl: '2.5.29.46',

  emailProtection: '1.3.6.1.5.5.7.3.4',
  clientAuth: '1.3.6.1.5.5.7.3.2',
} as const

/** Whose key a certificate is, by the extended key usages of the national profile. */
export const roleOids = {
  individual: '1.2.398.3.3.4.1.1',
  organisation: '1.2.398.3.3.4.1.2',
  head: '1.2.398.3.3.4.1.2.1',
  canSign: '1.2.398.3.3.4.1.2.2',
  canSignFinancial: '1.2.398.3.3.4.1.2.3',
  hr: '1.2.398.3.3.4.1.2.4',
  employee: '1.2.398.3.3.4.1.2.5',
} as const

export type CertificateRole = keyof typeof roleOids
export const certificateRoles = Object.keys(roleOids) as CertificateRole[]
