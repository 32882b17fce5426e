import { beforeEach, describe, expect, it } from 'vitest';
import type { Fault, FieldsAnswer } from '../../lib/domain/tracker.ts';
import type { WorkItem } from '../../lib/domain/work-item.ts';
import { createFields, GATHER_MS, MAX_RETRIES } from '../../lib/overlay/fields.ts';
import { FakeTime } from './fake-time.ts';

const item = (key: string): WorkItem => ({
  site: 'jira',
  tenant: 'acme.atlassian.net',
  key,
  kind: 'ticket',
  title: key,
  url: `https://acme.atlassian.net/browse/${key}`,
});

let time = new FakeTime();
let asked: string[][] = [];
let parts: FieldsAnswer[] = [];
let failures: { keys: readonly string[]; fault: Fault | undefined }[] = [];
let awake = true;
/** Why the tool refuses now; null = it answers. */
let fault: Fault | null = null;

const made = () =>
  createFields({
    source: {
      fields(keys, _signal, onPart) {
        asked.push([...keys]);
        const answer: FieldsAnswer = {
          items: fault ? [] : keys.map(item),
          absent: [],
          failed: fault ? keys : [],
          ...(fault && { fault }),
          moved: {},
        };
        onPart?.(answer);
        return Promise.resolve(answer);
      },
    },
    signal: new AbortController().signal,
    timers: time,
    awake: () => awake,
    onPart: (part) => parts.push(part),
    onFailed: (keys, why) => failures.push({ keys, fault: why }),
  });

beforeEach(() => {
  time = new FakeTime();
  asked = [];
  parts = [];
  failures = [];
  awake = true;
  fault = null;
});

describe('fetching fields', () => {
  it('gathers keys into one request and asks for none twice', async () => {
    const fields = made();
    for (const key of ['A-1', 'A-2', 'A-1']) fields.need(key);
    await time.pass(GATHER_MS / 2);
    fields.need('A-3');
    await time.pass(GATHER_MS);
    expect(asked).toEqual([['A-1', 'A-2', 'A-3']]);
    expect(parts.flatMap((part) => part.items.map(({ key }) => key))).toEqual(['A-1', 'A-2', 'A-3']);
  });

  it('obeys the wait the tool asks for, and gives up after a few tries', async () => {
    fault = { code: 'rate_limited', retryAfterMs: 7_000 };
    const fields = made();
    fields.need('A-1');
    await time.pass(6_000);
    expect(asked).toHaveLength(1);
    await time.pass(10 * 60_000);
    expect(asked).toHaveLength(1 + MAX_RETRIES);
    expect(failures).toHaveLength(1 + MAX_RETRIES);
    expect(fields.need('A-1')).toBe(false);
  });

  it('never asks again by itself where the tool has not said that it helps', async () => {
    fault = { code: 'signed_out' };
    const fields = made();
    fields.need('A-1');
    await time.pass(10 * 60_000);
    expect(asked).toHaveLength(1);
    expect(failures).toEqual([{ keys: ['A-1'], fault }]);
  });

  it('asks again when something has changed', async () => {
    fault = { code: 'offline' };
    const fields = made();
    fields.need('A-1');
    await time.pass(GATHER_MS);
    fault = null;
    fields.retry();
    await time.pass(GATHER_MS);
    expect(asked).toEqual([['A-1'], ['A-1']]);
    expect(parts).toHaveLength(1);
  });

  it('sends nothing while the tab is hidden, and everything once it is back', async () => {
    awake = false;
    const fields = made();
    fields.need('A-1');
    await time.pass(60_000);
    expect(asked).toEqual([]);
    awake = true;
    fields.retry();
    await time.pass(GATHER_MS);
    expect(asked).toEqual([['A-1']]);
  });

  it('does not ask for what has left the page before its turn', async () => {
    const fields = made();
    fields.need('A-1');
    fields.need('A-2');
    fields.forget(new Set(['A-2']));
    await time.pass(GATHER_MS);
    expect(asked).toEqual([['A-2']]);
  });
});
