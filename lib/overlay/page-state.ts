import { browser } from 'wxt/browser';
import { itemId } from '../domain/work-item.ts';
import type { PageState, PageStateRequest } from '../messages/protocol.ts';
import type { PageCheck, Route, SiteAdapter } from '../sites/adapter.ts';
import type { Verdicts } from './verdicts.ts';

/** A page that is still loading may show rows whose keys come a moment later. */
const SECOND_LOOK_MS = 500;

/** Rows that are not on screen are evaluated when the popup asks; it does not wait longer than this. */
const LONGEST_ANSWER_MS = 1_500;

export interface PageStateOptions {
  readonly adapter: SiteAdapter;
  route(): Route | null;
  verdicts(): Verdicts | null;
  /** Wants the verdict of every row there is, on screen or not. */
  wantAll(): void;
}

const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Rows without keys, or keys without rows: the page is not built the way the adapter knows. */
export const isBroken = ({ rows, keys }: PageCheck): boolean =>
  (rows > 0 && keys === 0) || (keys > 5 && rows === 0);

export async function pageState(options: PageStateOptions): Promise<PageState> {
  const { adapter } = options;
  const look = (): PageCheck => {
    const route = options.route();
    return (route && adapter.check(document, route)) ?? { rows: 0, keys: 0 };
  };
  options.wantAll();
  await Promise.race([options.verdicts()?.settle(), wait(LONGEST_ANSWER_MS)]);
  if (isBroken(look())) await wait(SECOND_LOOK_MS);
  const check = look();
  const route = options.route();
  const tenant = route?.tenant ?? location.hostname;
  const site = adapter.id;
  const fault = options.verdicts()?.fault;
  return {
    site,
    tenant,
    view: route?.view ?? null,
    ids: (options.verdicts()?.seen() ?? []).map((key) => itemId({ site, tenant, key })),
    broken: isBroken(check),
    ...check,
    ...(fault && { fault }),
  };
}

/** Answers the popup, and nobody else. Goes on until the extension goes, and with it all that could ask. */
export function answerPageState(options: PageStateOptions): void {
  browser.runtime.onMessage.addListener(
    (message: unknown, sender: { readonly id?: string }, answer: (state: PageState) => void): boolean => {
      const asked = (message as PageStateRequest | null)?.kind === 'pageState';
      if (!asked || sender.id !== browser.runtime.id) return false;
      void pageState(options).then(answer);
      return true;
    },
  );
}
