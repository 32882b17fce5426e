import { fail, ok, type Problem } from '../../domain/result.ts';
import type { CustomSite } from '../../domain/custom/custom-site.ts';
import type { Answer, MessageError, SitesAnswer } from '../../messages/protocol.ts';
import type { Origin } from '../../messages/sender.ts';
import type { App } from '../app.ts';
import { keptSites, keepSite } from '../sites.ts';
import { checkCustomSite } from './parse.ts';

const NOT_HERE: MessageError = { code: 'not_found', message: 'No site is described for this page.' };

const NOT_ALLOWED: MessageError = {
  code: 'privilege',
  message: 'The browser has not been told to allow Throughline on this site.',
};

/** What is wrong with a description, place by place; empty = it can be kept. Keeps nothing. */
export const checkCustom = ({ site }: { site: unknown }): Promise<Answer<readonly Problem[]>> => {
  const checked = checkCustomSite(site);
  return Promise.resolve(ok(checked.ok ? [] : checked.error));
};

/** Keeps a description in place of whatever was kept for its origin, and starts it where the permission is given. */
export async function putCustom(app: App, request: { site: unknown }): Promise<Answer<SitesAnswer>> {
  const checked = checkCustomSite(request.site);
  if (!checked.ok)
    return fail({
      code: 'invalid',
      message: 'The description does not hold together.',
      problems: checked.error,
    });
  const definition = checked.value;
  if (!(await app.extension.permitted(definition.origin))) return fail(NOT_ALLOWED);
  return keepSite(app, { site: 'custom', origin: definition.origin, definition });
}

/** The description for the page that asks, by what the browser says of its origin; never by what the page says. */
export async function customOfPage(app: App, origin: Origin): Promise<Answer<CustomSite>> {
  if (origin.from !== 'content') return fail(NOT_HERE);
  const kept = await keptSites(app);
  if (!kept.ok) return kept;
  const own = kept.value.find((site) => site.site === 'custom' && site.origin === origin.url.origin);
  return own?.definition ? ok(own.definition) : fail(NOT_HERE);
}
