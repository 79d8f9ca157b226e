/** What a new key signs to show that its owner holds it; bound to the account, so that nobody enrols another one's key. For the server and the browser. */
export const keyProof = (owner: string, spki: string): string => `enbek-signing-key:1:${owner}:${spki}`
