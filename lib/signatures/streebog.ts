import { fault } from './fault'
export const streebog = (_data: Uint8Array): Uint8Array => fault('algorithm', 'GOST')
