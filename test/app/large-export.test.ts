import { beforeEach, expect, it } from 'vitest';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { ExportDocument } from '../../lib/messages/protocol.ts';
import { freshIndexedDB } from '../store/fresh.ts';
import { background, codeOf, valueOf } from './background.ts';
import { freshId, idOf, keepSample, known } from './sample.ts';

const ITEMS = 20_000;
const PATIENCE = 120_000;

let bg = background();
beforeEach(async () => {
  freshIndexedDB();
  bg = background();
  await keepSample(bg);
});

const AT = '2026-03-01T08:00:00.000Z';

/** As many items as the popup's budget is stated for, each as long as those of a real project. */
async function large(): Promise<ExportDocument> {
  const keys = Array.from({ length: ITEMS }, (_, n) => `SHOP-${n}`);
  return {
    ...valueOf(await bg.page('export', {})),
    items: keys.map((key, n) => ({
      item: known(key, {
        title: `“Item” ${n} of a large project`,
        text: 'What it is about, in a few words. '.repeat(8),
        labels: n % 3 === 0 ? ['goal-self-serve', 'billing'] : [],
        components: ['Checkout'],
        ancestors: [{ key: 'SHOP-1', title: 'An epic', type: 'Epic' }],
      }),
      at: AT,
      source: n % 2 ? 'api' : 'page',
    })),
    history: keys
      .slice(0, 5_000)
      .map((key) => ({ item: idOf(key), at: AT, field: 'status', from: 'To do', to: 'Done' })),
  };
}

const inOrder = ({ items, ...rest }: ExportDocument): object => ({
  ...rest,
  items: Object.fromEntries(items.map((entry) => [entry.item.key, entry])),
});

it(
  `an export of ${ITEMS} items comes back as it was`,
  async () => {
    const document = await large();
    const text = JSON.stringify(document);
    expect(text.length).toBeGreaterThan(10_000_000);
    const { rev, diff } = valueOf(await bg.page('import.preview', { text }));
    expect(diff.counts.items).toEqual({ before: 0, after: ITEMS });
    valueOf(await bg.page('import.apply', { text, rev, requestId: freshId() }));
    expect(inOrder(valueOf(await bg.page('export', {})))).toEqual(
      inOrder({ ...document, exportedAt: bg.clock.toISOString() }),
    );
    expect(valueOf(await bg.page('summary', {}))).toMatchObject({ total: ITEMS });
  },
  PATIENCE,
);

it(
  'other messages are answered while a large export is looked at',
  async () => {
    const text = JSON.stringify(await large());
    let done = false;
    const preview = bg.page('import.preview', { text }).finally(() => (done = true));
    // A message of its own, after the text has been parsed.
    await new Promise((next) => setTimeout(next, 0));
    valueOf(await bg.page('settings.get', {}));
    expect(done).toBe(false);
    valueOf(await preview);
  },
  PATIENCE,
);

it(
  'names the places of what is wrong deep in a large export, and no more than a few',
  async () => {
    const document = await large();
    const items = document.items.map((entry, n) => (n < 15_000 ? entry : { ...entry, at: 'yesterday' }));
    const answer = await bg.page('import.preview', { text: JSON.stringify({ ...document, items }) });
    const problems = answer.ok ? [] : (answer.error.problems ?? []);
    expect(problems).toHaveLength(20);
    expect(problems[0]).toMatchObject({
      path: 'items[15000].at',
      message: 'items[15000].at must be an instant in UTC such as 2026-03-02T12:00:00Z.',
    });
  },
  PATIENCE,
);

it('a strategy of three megabytes is refused with one sentence', async () => {
  const text = JSON.stringify({ ...sampleStrategy, name: 'x'.repeat(3 * 1024 * 1024) });
  const answer = await bg.page('import.preview', { text });
  expect(codeOf(answer)).toBe('too_big');
  expect(answer.ok ? [] : answer.error.problems).toMatchObject([
    { path: '', message: 'The strategy is larger than 2 MiB, more than is read.' },
  ]);
});

it('an export beyond its own cap is refused with one sentence', async () => {
  const text = `${JSON.stringify(valueOf(await bg.page('export', {})))}${' '.repeat(48 * 1024 * 1024)}`;
  const answer = await bg.page('import.preview', { text });
  expect(codeOf(answer)).toBe('too_big');
  expect(answer.ok ? [] : answer.error.problems).toMatchObject([
    { path: '', message: 'The text is larger than 48 MiB, more than is read.' },
  ]);
});
