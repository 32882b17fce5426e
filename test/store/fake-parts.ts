// The inner parts of fake-indexeddb that a test bends to let a write fail; its types do not show them.
import { IDBObjectStore as ObjectStore } from 'fake-indexeddb';

type Method = (...values: unknown[]) => unknown;

export interface FDBTransaction {
  _abort(name: string): void;
}

export interface FDBObjectStore {
  transaction: unknown;
  put: Method;
  add: Method;
  delete: Method;
  clear: Method;
}

export const FDBObjectStore = ObjectStore as unknown as { prototype: FDBObjectStore };
