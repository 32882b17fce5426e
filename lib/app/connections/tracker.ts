import type { ToolFields } from '../../domain/own-fields.ts';
import type { Result } from '../../domain/result.ts';
import type { Fault, FieldSource } from '../../domain/tracker.ts';
import type { WorkItem } from '../../domain/work-item.ts';
import type { ConnectionTest, ConnectRequest, ReadPart } from '../../messages/connections.ts';
import type { KeptConnection } from '../../store/records.ts';
import type { BackfillSource } from '../../trackers/backfill-source.ts';
import type { App } from '../app.ts';

/** What a first try of a connection found out. */
export type Tried = Pick<KeptConnection, 'tenant' | 'name' | 'secret'>;

/** What a try that did not work has to say beside its fault. */
export const NOTHING = { reads: [], lacks: [], missing: [] } as const satisfies ConnectionTest;

/** Sorts what was looked for into what is read and what is not. */
export const partsOf = (
  found: readonly (readonly [part: ReadPart, read: boolean])[],
): Pick<ConnectionTest, 'reads' | 'lacks'> => ({
  reads: found.flatMap(([part, read]) => (read ? [part] : [])),
  lacks: found.flatMap(([{ part }, read]) => (read ? [] : [part])),
});

/** One tool whose API is asked from the background. No answer, error or log holds a secret. */
export interface Tracker {
  /** Tries what a person has entered. */
  connect(app: App, request: ConnectRequest): Promise<Result<Tried, Fault>>;
  /** Tries a connection that is kept. */
  test(app: App, connection: KeptConnection): Promise<ConnectionTest>;
  /** The tool's own fields, where they differ from customer to customer. */
  ownFields?(app: App, connection: KeptConnection): Promise<Result<ToolFields, Fault>>;
  fields(app: App, connection: KeptConnection, kind: WorkItem['kind']): FieldSource;
  /** What team scopes are read from. */
  backfill?(app: App, connection: KeptConnection): BackfillSource;
}
