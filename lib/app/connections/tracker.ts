import type { Result } from '../../domain/result.ts';
import type { Fault, FieldSource } from '../../domain/tracker.ts';
import type { WorkItem } from '../../domain/work-item.ts';
import type { ConnectionTest, ConnectRequest } from '../../messages/connections.ts';
import type { KeptConnection } from '../../store/records.ts';
import type { App } from '../app.ts';

/** What a first try of a connection found out. */
export type Tried = Pick<KeptConnection, 'tenant' | 'name' | 'secret'>;

/** One tool whose API is asked from the background. No answer, error or log holds a secret. */
export interface Tracker {
  /** Tries what a person has entered. */
  connect(app: App, request: ConnectRequest): Promise<Result<Tried, Fault>>;
  /** Tries a connection that is kept. */
  test(app: App, connection: KeptConnection): Promise<ConnectionTest>;
  fields(app: App, connection: KeptConnection, kind: WorkItem['kind']): FieldSource;
}
