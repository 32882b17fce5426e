import * as z from 'zod/mini';
import { fail, ok } from '../domain/result.ts';
import { vendorSiteOf } from '../sites/hosts.ts';
import { CAPS, exceeds } from './caps.ts';
import type { Answer, AnswerOf, ErrorCode, Kind, RequestOf } from './protocol.ts';
import { CONTENT_KINDS } from './protocol.ts';
import { REQUEST_SCHEMAS } from './request-schemas.ts';
import type { AddedSites, Origin, Self, Sender } from './sender.ts';
import { originOf, siteOfPage } from './sender.ts';

/** Answers one kind of message. `origin` is where the request came from, already checked. */
export type Handler<K extends Kind> = (request: RequestOf<K>, origin: Origin) => Promise<Answer<AnswerOf<K>>>;
export type Handlers = { readonly [K in Kind]: Handler<K> };

/** Never rejects. */
export type Router = (message: unknown, sender: Sender) => Promise<Answer<unknown>>;

/** Sentences hold nothing of the request: they end up in logs and bug reports. */
const SENTENCES = {
  foreign: 'The sender is not a page or content script of this extension.',
  unknown_kind: 'There is no such kind of message.',
  privilege: 'This kind of message may not come from there.',
  too_big: 'The message is larger than its kind may be.',
  malformed: 'The message does not have the form of its kind.',
  wrong_host: 'The page does not belong to the site and tenant of the item.',
  internal: 'Something went wrong inside. Nothing was changed.',
} as const satisfies Partial<Record<ErrorCode, string>>;

const refuse = (code: keyof typeof SENTENCES): Answer<never> => fail({ code, message: SENTENCES[code] });

const isKind = (kind: unknown): kind is Kind =>
  typeof kind === 'string' && Object.hasOwn(REQUEST_SCHEMAS, kind);

const FROM_CONTENT: ReadonlySet<Kind> = new Set(CONTENT_KINDS);

/** Our own pages may send everything but `script`, which needs a frame of the web to go to. */
const privileged = (kind: Kind, { from }: Origin): boolean =>
  from === 'page' ? kind !== 'script' : FROM_CONTENT.has(kind);

/** Null where it cannot be JSON at all: cyclic, too deep, or no data. */
function asJson(request: unknown): string | null {
  try {
    return (JSON.stringify(request) as string | undefined) ?? null;
  } catch {
    return null;
  }
}

/** The names of the site and tenant in a request, its items included, as `site/tenant`. */
function spaces(request: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  if (typeof request !== 'object' || request === null) return found;
  const { site, tenant, items } = request as Record<string, unknown>;
  if (typeof site === 'string' && typeof tenant === 'string') found.add(`${site}/${tenant}`);
  if (Array.isArray(items)) for (const item of items) for (const space of spaces(item)) found.add(space);
  return found;
}

/**
 * Lets in what may come in, in this order: sender, kind, privilege of the kind, size, schema, and that the sender's host
 * belongs to the site and tenant of every item.
 */
export function createRouter(self: Self, handlers: Handlers, added: AddedSites): Router {
  async function checkHost(origin: Origin, request: unknown): Promise<Answer<unknown>> {
    if (origin.from === 'page') return ok(true);
    const site = await siteOfPage(origin.url, added);
    if (!site.ok) return site;
    const { url } = origin;
    const { tenantOf } = vendorSiteOf(url) ?? {};
    const own = `${site.value}/${tenantOf ? tenantOf(url) : url.host}`;
    const within = site.value !== null && [...spaces(request)].every((space) => space === own);
    return within ? ok(true) : refuse('wrong_host');
  }

  async function admit(message: unknown, sender: Sender): Promise<Answer<unknown>> {
    const origin = originOf(sender, self);
    if (!origin) return refuse('foreign');
    if (typeof message !== 'object' || message === null) return refuse('malformed');
    const { kind, request } = message as Record<string, unknown>;
    if (!isKind(kind)) return refuse('unknown_kind');
    if (!privileged(kind, origin)) return refuse('privilege');
    const json = asJson(request);
    if (json === null) return refuse('malformed');
    if (exceeds(json, CAPS[kind])) return refuse('too_big');
    const parsed = z.safeParse(REQUEST_SCHEMAS[kind], request);
    if (!parsed.success) return refuse('malformed');
    const host = await checkHost(origin, parsed.data);
    if (!host.ok) return host;
    const handler = handlers[kind] as (request: unknown, origin: Origin) => Promise<Answer<unknown>>;
    return handler(parsed.data, origin);
  }

  return async (message, sender) => {
    try {
      return await admit(message, sender);
    } catch {
      return refuse('internal');
    }
  };
}
