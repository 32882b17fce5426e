import { render } from 'preact';
import { ReviewPage } from '../../components/review/ReviewPage.tsx';
import type { ReviewPorts } from '../../components/review/ports.ts';
import { ok } from '../../lib/domain/result.ts';
import type { Answer, AnswerOf, Envelope, Kind, MeasureAnswer } from '../../lib/messages/protocol.ts';
import { historiesStrategy } from '../world/histories/generate.ts';
import { NOW } from './review-answer.ts';
import { fakeBackground, settle } from './stage.ts';

// jsdom has no modal dialogs.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
};

/** What the page did to the browser. */
export interface Done {
  readonly asked: readonly Envelope[];
  readonly queries: string[];
  readonly copied: string[];
  readonly files: { readonly name: string; readonly content: Blob }[];
  /** Something has changed in the extension's small storage. */
  readonly change: (keys: readonly string[]) => void;
}

type Replies = { readonly [K in Kind]?: Answer<AnswerOf<K>> };

/** The review page in a document of its own, on what the background answers. */
export async function openReview(
  root: Element,
  answer: Answer<MeasureAnswer>,
  over: Partial<ReviewPorts> = {},
  replies: Replies = {},
): Promise<Done> {
  const { asked } = fakeBackground({
    measure: answer,
    'scopes.get': ok({
      scopes: [
        {
          scope: {
            id: 'shop',
            name: 'Checkout',
            site: 'jira',
            tenant: 'acme.atlassian.net',
            query: { by: 'project', key: 'CHK' },
          },
          state: { is: 'new' },
          items: 0,
        },
      ],
    }),
    'strategy.get': ok({ rev: 3, strategy: historiesStrategy, hues: {} }),
    'strategy.put': ok({ rev: 4 }),
    'versions.get': ok({ rev: 3, versions: [] }),
    'exceptions.waiting': ok({ rev: 3, today: '2026-11-22', waiting: [] }),
    'measure.items': ok({ total: 0, lines: [], ids: [] }),
    ...replies,
  });
  const listeners = new Set<(keys: readonly string[]) => void>();
  const done = { asked, queries: [] as string[], copied: [] as string[], files: [] as Done['files'] };
  const ports: ReviewPorts = {
    onStored(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    query: '',
    setQuery: (query) => done.queries.push(query),
    kept: localStorage,
    fresh: () => 'fresh',
    download: (name, content) => done.files.push({ name, content }),
    copy: async (text) => void done.copied.push(text),
    print: () => {},
    ...over,
  };
  render(<ReviewPage ports={ports} now={NOW} />, root);
  await settle();
  return { ...done, change: (keys) => listeners.forEach((listener) => listener(keys)) };
}
