import type { App } from '../../lib/app/app.ts';
import { createApp } from '../../lib/app/app.ts';
import { handlersOf } from '../../lib/app/handlers.ts';
import { keptSites } from '../../lib/app/sites.ts';
import type { Answer, AnswerOf, Kind, RequestOf } from '../../lib/messages/protocol.ts';
import type { Router } from '../../lib/messages/router.ts';
import { createRouter } from '../../lib/messages/router.ts';
import type { Sender } from '../../lib/messages/sender.ts';
import { createStore } from '../../lib/store/store.ts';
import type { FakeExtension } from './fake-extension.ts';
import { fakeExtension } from './fake-extension.ts';

export const SELF = { id: 'throughline-id', origin: 'chrome-extension://throughline' };

export const OWN_PAGE: Sender = { id: SELF.id, url: `${SELF.origin}/options.html` };

export const contentAt = (url: string): Sender => ({ id: SELF.id, url, tab: { id: 7 }, frameId: 0 });

/** A content script on the sample tenant's board. */
export const CONTENT = contentAt('https://acme.atlassian.net/jira/software/projects/SHOP/boards/1');

/** The whole background over the database that is there, with a clock a test can move. */
export interface Background {
  readonly app: App;
  readonly extension: FakeExtension;
  readonly route: Router;
  clock: Date;
  /** As the options page or the popup. */
  page<K extends Kind>(kind: K, request: RequestOf<K>): Promise<Answer<AnswerOf<K>>>;
  /** As the content script of the sample tenant. */
  content<K extends Kind>(kind: K, request: RequestOf<K>): Promise<Answer<AnswerOf<K>>>;
}

export function background(extension = fakeExtension(), database?: string): Background {
  const store = createStore(database);
  const app = createApp(store, extension, () => self.clock);
  const route = createRouter(SELF, handlersOf(app), () => keptSites(app));
  const asking =
    (sender: Sender) =>
    <K extends Kind>(kind: K, request: RequestOf<K>): Promise<Answer<AnswerOf<K>>> =>
      route({ kind, request }, sender) as Promise<Answer<AnswerOf<K>>>;
  const self: Background = {
    app,
    extension,
    route,
    clock: new Date('2026-03-02T12:00:00Z'),
    page: asking(OWN_PAGE),
    content: asking(CONTENT),
  };
  return self;
}

/** The value of an answer that must be one. */
export function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value;
}

/** The code of an answer that must be an error. */
export function codeOf(answer: Answer<unknown>): string {
  return answer.ok ? 'ok' : answer.error.code;
}
