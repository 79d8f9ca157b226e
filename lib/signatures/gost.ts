import { fault } from './fault'
export const verifyGost = (_point: Uint8Array, _signature: Uint8Array, _data: Uint8Array): boolean => fault('algorithm', 'GOST')
