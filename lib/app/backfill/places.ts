import { fail, ok } from '../../domain/result.ts';
import type { Scope } from '../../domain/scope.ts';
import type { Answer, PlacesRequest, ScopePlace } from '../../messages/protocol.ts';
import { readState } from '../../store/state.ts';
import type { BackfillRefusal } from '../../trackers/backfill-source.ts';
import type { App } from '../app.ts';
import { keptConnections } from '../connections/kept.ts';
import { told } from '../connections/told.ts';
import { sourceOf } from './source-of.ts';

type Place = Pick<Scope, 'site' | 'tenant'>;

const isSame = (one: Place, other: Place): boolean => one.site === other.site && one.tenant === other.tenant;

/** Where a scope could be named: tools that are connected, and every Jira a page of which has been seen. */
export async function getPlaces(app: App, { of }: PlacesRequest): Promise<Answer<readonly ScopePlace[]>> {
  const [jiras, connections] = [await seenJiras(app), await keptConnections(app)];
  if (!jiras.ok) return jiras;
  if (!connections.ok) return connections;
  const connected = connections.value.flatMap(({ site, tenant }): readonly Place[] =>
    site === 'custom' || site === 'jira' ? [] : [{ site, tenant }],
  );
  const places = [...jiras.value, ...connected];
  if (!of) return ok(places);
  const place = places.find((one) => isSame(one, of));
  if (!place) return fail({ code: 'not_found', message: 'Nothing is known of this place.' });
  return ok([await withChoices(app, place)]);
}

async function withChoices(app: App, place: Place): Promise<ScopePlace> {
  const source = await sourceOf(app, place);
  if (!source.ok || !source.value) return { ...place, without: 'not_connected' };
  const choices = await source.value.choices();
  return choices.ok ? { ...place, choices: choices.value } : { ...place, without: reason(choices.error) };
}

const reason = (refusal: BackfillRefusal): NonNullable<ScopePlace['without']> =>
  refusal.is === 'fault' ? told(refusal.fault.code) : refusal.is === 'noPage' ? 'tab' : 'bad_answer';

/** Tenants of kept items and of scopes, and hosts a person has added. Shelves begin with `site/tenant/`. */
const seenJiras = (app: App): Promise<Answer<readonly Place[]>> =>
  app.store.read(async (tx) => {
    const [shelves, scopes, { sites }] = await Promise.all([
      tx.objectStore('items').getAllKeys(IDBKeyRange.bound('jira/', 'jira0')),
      tx.objectStore('scopes').getAll(),
      readState(tx),
    ]);
    const tenants = new Set([
      ...shelves.map((id) => id.split('/')[1] ?? ''),
      ...scopes.flatMap(({ scope }) => (scope.site === 'jira' ? scope.tenant : [])),
      ...sites.flatMap(({ site, origin }) => (site === 'jira' ? new URL(origin).host : [])),
    ]);
    return [...tenants].filter(Boolean).map((tenant) => ({ site: 'jira', tenant }));
  });
