import { addScope, getScopes, removeScope, runScopes, stopScope } from './manage.ts';
import { getPlaces } from './places.ts';
import { run } from './run.ts';

/** What the script that reads team scopes holds; see docs/decisions/0402. */
export const BACKFILL = { addScope, getPlaces, getScopes, removeScope, run, runScopes, stopScope } as const;
