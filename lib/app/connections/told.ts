import type { FaultCode } from '../../domain/tracker.ts';

/** To a person who has made a key, being signed out means that the key is not taken. */
export const told = (code: FaultCode): FaultCode => (code === 'signed_out' ? 'key_refused' : code);
