import type { Handlers } from '../messages/router.ts';
import type { App } from './app.ts';
import { backfill, pageSeen } from './backfill/script.ts';
import { card } from './card.ts';
import { choices } from './choices.ts';
import { fields } from './connections/fields.ts';
import {
  addConnection,
  getConnections,
  mapFields,
  removeConnection,
  testConnection,
  toolFields,
} from './connections/manage.ts';
import { checkCustom, customOfPage, putCustom } from './custom-sites/custom-sites.ts';
import { askException } from './exceptions/ask.ts';
import { getSnapshots } from './cycle/snapshots.ts';
import { draftException } from './exceptions/draft.ts';
import { decideException } from './exceptions/decide.ts';
import { waitingExceptions } from './exceptions/waiting.ts';
import { evaluate } from './evaluate.ts';
import { exportAll } from './export.ts';
import { applyImport, previewImport } from './import.ts';
import { findSeen } from './find-seen.ts';
import { measuredItems } from './measures/items.ts';
import { measure } from './measures/measure.ts';
import { matches } from './matches.ts';
import { matching } from './matching.ts';
import { observe } from './observe.ts';
import { openOptions } from './open-options.ts';
import { runScript } from './script.ts';
import { proposals } from './proposals.ts';
import { getSettings, putSettings } from './settings.ts';
import { followShare, refreshShares, writeShare } from './sharing/sharing.ts';
import { decideShare, stopShare } from './sharing/decide.ts';
import { shareSides } from './sharing/sides.ts';
import { getSharing } from './sharing/view.ts';
import { addSite, getSites, removeSite } from './sites.ts';
import { storage } from './storage.ts';
import { getStrategy, putStrategy } from './strategy.ts';
import { summary } from './summary.ts';
import { tag } from './tag.ts';
import { tryItem } from './try-item.ts';
import { backTo, compareVersions, getVersions } from './versions.ts';
import { wipe } from './wipe.ts';

/** The use case behind each kind of message. */
export const handlersOf = (app: App): Handlers => ({
  evaluate: (request) => {
    if (request.site === 'jira') pageSeen(app, request.tenant);
    return evaluate(app, request);
  },
  observe: (request) => observe(app, request),
  fields: (request) => fields(app, request),
  card: (request) => card(app, request),
  choices: () => choices(app),
  tag: (request) => tag(app, request),
  'exceptions.ask': (request) => askException(app, request),
  'exceptions.draft': (request) => draftException(app, request),
  script: (request, origin) => runScript(app, request, origin),
  openOptions: () => openOptions(app),
  summary: (request) => summary(app, request),
  measure: (request) => measure(app, request),
  'measure.items': (request) => measuredItems(app, request),
  'strategy.get': () => getStrategy(app),
  'strategy.put': (request) => putStrategy(app, request),
  'versions.get': () => getVersions(app),
  'versions.compare': (request) => compareVersions(app, request),
  'versions.back': (request) => backTo(app, request),
  'exceptions.waiting': () => waitingExceptions(app),
  'exceptions.decide': (request) => decideException(app, request),
  'sharing.get': () => getSharing(app),
  'sharing.follow': (request) => followShare(app, request),
  'sharing.refresh': () => refreshShares(app, true),
  'sharing.decide': (request) => decideShare(app, request),
  'sharing.stop': (request) => stopShare(app, request),
  'sharing.sides': () => shareSides(app),
  'sharing.write': () => writeShare(app),
  'snapshots.get': () => getSnapshots(app),
  'scopes.get': async () => (await backfill(app)).getScopes(app),
  'scopes.places': async (request) => (await backfill(app)).getPlaces(app, request),
  'scopes.add': async (request) => (await backfill(app)).addScope(app, request),
  'scopes.remove': async (request) => (await backfill(app)).removeScope(app, request),
  'scopes.run': async (request) => (await backfill(app)).runScopes(app, request),
  'scopes.stop': async (request) => (await backfill(app)).stopScope(app, request),
  matches: (request) => matches(app, request),
  proposals: () => proposals(app),
  try: (request) => tryItem(app, request),
  matching: (request) => matching(app, request),
  'seen.find': (request) => findSeen(app, request),
  'sites.get': () => getSites(app),
  'sites.add': (request) => addSite(app, request),
  'sites.remove': (request) => removeSite(app, request),
  'custom.mine': (_request, origin) => customOfPage(app, origin),
  'custom.check': (request) => checkCustom(request),
  'custom.put': (request) => putCustom(app, request),
  'connections.get': () => getConnections(app),
  'connections.add': (request) => addConnection(app, request),
  'connections.test': (request) => testConnection(app, request),
  'connections.remove': (request) => removeConnection(app, request),
  'connections.fields': (request) => toolFields(app, request),
  'connections.map': (request) => mapFields(app, request),
  'settings.get': () => getSettings(app),
  'settings.put': (request) => putSettings(app, request),
  storage: () => storage(app),
  export: () => exportAll(app),
  'import.preview': (request) => previewImport(app, request),
  'import.apply': (request) => applyImport(app, request),
  wipe: (request) => wipe(app, request),
});
