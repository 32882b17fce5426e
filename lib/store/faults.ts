import { DamagedShelf } from './shelf.ts';

/** Why the store could not do it. In either case nothing of the change was written. */
export interface StoreFault {
  readonly code: 'quota' | 'storage';
  readonly message: string;
}

export const QUOTA: StoreFault = {
  code: 'quota',
  message: 'There is no space left on the disk or in the browser’s quota. Nothing was changed.',
};

export const STORAGE: StoreFault = {
  code: 'storage',
  message: 'The database could not be opened or read. Nothing was changed or deleted.',
};

export const NEWER: StoreFault = {
  code: 'storage',
  message: 'The database was written by a newer version of Throughline. Nothing was changed or deleted.',
};

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

export const isQuota = (error: unknown): boolean => nameOf(error) === 'QuotaExceededError';

/** The connection was closed under us (an upgrade elsewhere, a cleared profile): open again and retry once. */
export const isClosed = (error: unknown): boolean => nameOf(error) === 'InvalidStateError';

/** The fault an error of IndexedDB stands for; null for a defect of our own, which must not be taken for a full disk. */
export function faultOf(error: unknown): StoreFault | null {
  if (isQuota(error)) return QUOTA;
  if (nameOf(error) === 'VersionError') return NEWER;
  if (error instanceof DamagedShelf || error instanceof DOMException) return STORAGE;
  return null;
}
