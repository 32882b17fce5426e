// @vitest-environment jsdom
import { beforeAll, expect, test, vi } from 'vitest';
import { sampleStrategy } from '../../lib/domain/sample-strategy.ts';
import type { ShareFaultCode, SharingAnswer } from '../../lib/messages/protocol.ts';
import { violationsIn } from '../components/axe.ts';
import { button, ITEM_SHARE, NOTHING_SHARED, PENDING, Shares, type, URL_SHARE } from './sharing-page.tsx';

const until = (holds: () => boolean) => vi.waitFor(() => expect(holds()).toBe(true), { timeout: 10_000 });
const shows = (root: Element, text: string) => until(() => root.textContent?.includes(text) === true);
const URL_FIELD = '[aria-labelledby="share-url-title"] input';
const ITEM_FIELD = '[aria-labelledby="share-item-title"] input';

const opened = async (sharing: SharingAnswer = NOTHING_SHARED): Promise<[Shares, HTMLElement]> => {
  const shares = new Shares();
  shares.sharing = sharing;
  const root = shares.open();
  await until(() => root.querySelector('.share-sources') !== null);
  return [shares, root];
};

beforeAll(() => {
  // jsdom has no modal dialogs.
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function close() {
    this.open = false;
  };
});

const rows = (root: Element): string[] =>
  [...root.querySelectorAll('.share-source')].map((row) => row.textContent ?? '');

test('four places in their order, the one in use marked, and nothing shared at first', async () => {
  const [, root] = await opened();
  expect(rows(root)).toEqual([
    expect.stringContaining('Policy of your organisation'),
    expect.stringContaining('An address'),
    expect.stringContaining('A Jira item'),
    expect.stringContaining('Your ownIn use'),
  ]);
  expect(root.querySelectorAll('.in-use')).toHaveLength(1);
  expect(await violationsIn(root)).toEqual([]);
});

test('an address that goes over a weaker place says so, and that one’s own is set aside', async () => {
  const [, root] = await opened({
    ...NOTHING_SHARED,
    inForce: 'policy',
    ownAside: true,
    policy: {},
    url: URL_SHARE,
    item: ITEM_SHARE,
  });
  const [policy, url, item, own] = rows(root);
  expect(policy).toContain('In use');
  expect(url).toContain('a stronger place comes first');
  expect(item).toContain('a stronger place comes first');
  expect(own).toContain('Set aside');
});

test('an address is asked for within the press, and followed when the person has allowed it', async () => {
  const [shares, root] = await opened();
  await type(root, URL_FIELD, URL_SHARE.address);
  shares.next = { ...NOTHING_SHARED, inForce: 'url', url: URL_SHARE };
  button(root, 'Follow').click();
  expect(shares.requested).toEqual([['https://strategy.example.com/*']]);
  await until(() => shares.said.length > 0);
  expect(shares.asked).toEqual([
    { kind: 'sharing.follow', request: { from: 'url', address: URL_SHARE.address } },
  ]);
  expect(shares.said).toEqual(['strategy.example.com is followed now.']);
  expect(shares.changes).toBe(1);
  await shows(root, 'Checked');
  expect(await violationsIn(root)).toEqual([]);
});

test.each([
  ['', 'Enter the address of the file.'],
  ['http://strategy.example.com/a.json', 'Only https addresses are read.'],
  ['strategy.example.com/a.json', 'This is not a whole address'],
  ['https://me:pw@strategy.example.com/a.json', 'a name or a password'],
])('the address “%s” is refused before anybody is asked', async (address, sentence) => {
  const [shares, root] = await opened();
  await type(root, URL_FIELD, address);
  button(root, 'Follow').click();
  await shows(root, sentence);
  expect(shares.requested).toEqual([]);
});

test('a key that is none is said so; without permission nothing is followed', async () => {
  const [shares, root] = await opened();
  await type(root, URL_FIELD, URL_SHARE.address);
  await type(root, '.share-key', 'secret');
  button(root, 'Follow').click();
  await shows(root, 'no public key');
  expect(shares.requested).toEqual([]);
  await type(root, '.share-key', '');
  shares.grants = false;
  button(root, 'Follow').click();
  await shows(root, 'Without access to strategy.example.com');
  expect(shares.asked).toEqual([]);
});

test('what cannot be read is not followed, and what is typed stays', async () => {
  const [shares, root] = await opened();
  await type(root, URL_FIELD, URL_SHARE.address);
  shares.fault = { code: 'invalid', problems: [{ path: 'goals[0].id', message: 'goals[0].id is missing.' }] };
  button(root, 'Follow').click();
  await shows(root, 'not a strategy that holds together');
  expect(root.textContent).toContain('goals[0].id');
  expect(root.querySelector<HTMLInputElement>(URL_FIELD)?.value).toBe(URL_SHARE.address);
  expect(shares.said).toEqual([]);
});

test('a version that removes a goal is shown with what changes, and taken or left', async () => {
  for (const [words, take] of [
    ['Take the new version', true],
    ['Not now', false],
  ] as const) {
    const [shares, root] = await opened({
      ...NOTHING_SHARED,
      inForce: 'url',
      url: { ...URL_SHARE, pending: PENDING },
    });
    expect(root.textContent).toContain('It removes 1 goal.');
    expect(root.textContent).toContain('25%–40% → 30%–40%');
    expect(await violationsIn(root)).toEqual([]);
    button(root, words).click();
    await until(() => shares.said.length > 0);
    expect(shares.asked).toEqual([
      { kind: 'sharing.decide', request: { from: 'url', digest: 'digest-1', take } },
    ]);
  }
});

const CODES: readonly ShareFaultCode[] = [
  'not_allowed', 'offline', 'unreachable', 'timeout', 'signed_out', 'forbidden', 'not_found', 'gone', 'rate_limited',
  'server_error', 'redirected', 'web_page', 'wrong_type', 'too_big', 'invalid', 'unsigned', 'bad_signature', 'bad_answer',
]; // prettier-ignore
test.each(CODES)('%s is one sentence, and the last good copy stays', async (code) => {
  const [, root] = await opened({
    ...NOTHING_SHARED,
    inForce: 'url',
    url: { ...URL_SHARE, fault: { code } },
  });
  const said = root.querySelector('.notice')?.textContent ?? '';
  expect(said).not.toContain('sharing_fault');
  expect(said).toMatch(/^[A-Z].+\..*The last good copy stays in use\./);
});

test('access that was taken away is given back with one press', async () => {
  const [shares, root] = await opened({
    ...NOTHING_SHARED,
    inForce: 'url',
    url: { ...URL_SHARE, fault: { code: 'not_allowed' } },
  });
  button(root, 'Allow access').click();
  expect(shares.requested).toEqual([['https://strategy.example.com/*']]);
  await until(() => shares.asked.some(({ kind }) => kind === 'sharing.refresh'));
});

test('stopping asks which strategy goes on, where there are two, and gives access back', async () => {
  const [shares, root] = await opened({ ...NOTHING_SHARED, inForce: 'url', ownAside: true, url: URL_SHARE });
  shares.next = NOTHING_SHARED;
  button(root, 'Stop following').click();
  await until(() => root.querySelector('dialog') !== null);
  expect(await violationsIn(root)).toEqual([]);
  button(root, 'My own of before').click();
  await until(() => shares.said.length > 0);
  expect(shares.asked).toEqual([{ kind: 'sharing.stop', request: { from: 'url', keep: 'own' } }]);
  await until(() => shares.removed.length > 0);
  expect(shares.removed).toEqual([['https://strategy.example.com/*']]);
});

test('access that an added tool on the same host needs is not given back', async () => {
  const [shares, root] = await opened({ ...NOTHING_SHARED, inForce: 'url', url: URL_SHARE });
  shares.sites = [
    { site: 'jira', origin: 'https://strategy.example.com:8443', addedAt: '2026-11-01T00:00:00Z' },
  ];
  shares.next = NOTHING_SHARED;
  button(root, 'Stop following').click();
  await shows(root, 'Take signed files only');
  await until(() => shares.said.length > 0);
  await new Promise((drawn) => setTimeout(drawn));
  expect(shares.removed).toEqual([]);
});

test('an address by policy can be checked and not stopped', async () => {
  const [, root] = await opened({
    ...NOTHING_SHARED,
    inForce: 'url',
    url: { ...URL_SHARE, byPolicy: true, signed: true },
  });
  expect(root.textContent).toContain('Set by a policy of your organisation.');
  expect(root.textContent).toContain('Only files with a good signature');
  expect(() => button(root, 'Stop following')).toThrow();
});

test('a policy that cannot be used says what is wrong, and whom to tell', async () => {
  const [, root] = await opened({
    ...NOTHING_SHARED,
    policy: {
      fault: {
        code: 'invalid',
        problems: [{ path: 'stratgey', message: 'stratgey is not a known key; remove it.' }],
      },
    },
  });
  expect(root.textContent).toContain('Tell whoever looks after your browser');
  expect(root.textContent).toContain('stratgey');
  expect(await violationsIn(root)).toEqual([]);
});

test('an item is followed, written, and says when somebody else has written', async () => {
  const [shares, root] = await opened();
  await type(root, ITEM_FIELD, 'https://acme.atlassian.net/');
  button(root, 'Follow', 1).click();
  await shows(root, 'not the https address of a Jira item');
  await type(root, ITEM_FIELD, ITEM_SHARE.address);
  const empty = { address: ITEM_SHARE.address, key: 'SHOP-1', declined: false };
  shares.next = { ...NOTHING_SHARED, item: { ...empty, ahead: true } };
  button(root, 'Follow', 1).click();
  await shows(root, 'There is no strategy on SHOP-1 yet.');
  shares.next = {
    ...NOTHING_SHARED,
    inForce: 'item',
    item: { ...ITEM_SHARE, ahead: true, pending: { ...PENDING, conflict: true } },
  };
  shares.fault = { code: 'written_meanwhile' };
  button(root, 'Write to SHOP-1').click();
  await shows(root, 'Changed here and there');
  expect(shares.said.at(-1)).toContain('Nothing of yours was written.');
  expect(() => button(root, 'Write to SHOP-1')).toThrow();
  expect(await violationsIn(root)).toEqual([]);
  button(root, 'Keep mine').click();
  await until(() => shares.asked.at(-1)?.kind === 'sharing.decide');
  expect(shares.asked.at(-1)?.request).toEqual({ from: 'item', digest: 'digest-1', take: false });
});

test('two versions that touch different things can be kept both', async () => {
  const shares = new Shares();
  const theirs = { ...sampleStrategy, timeZone: 'Europe/Paris' };
  shares.sides = { base: sampleStrategy, mine: { ...sampleStrategy, name: 'Mine' }, theirs };
  const item = { ...ITEM_SHARE, ahead: true, pending: { ...PENDING, conflict: true } };
  shares.sharing = { ...NOTHING_SHARED, inForce: 'item', item };
  const root = shares.open();
  await shows(root, 'Keep both');
  expect(await violationsIn(root)).toEqual([]);
  button(root, 'Keep both').click();
  await until(() => shares.said.length > 0);
  expect(shares.asked).toMatchObject([
    { kind: 'sharing.decide', request: { from: 'item', digest: 'digest-1', take: false } },
    { kind: 'strategy.put', request: { rev: 8, strategy: { name: 'Mine', timeZone: 'Europe/Paris' } } },
  ]);
});

test('two versions of the same thing cannot', async () => {
  const shares = new Shares();
  const [mine, theirs] = ['Mine', 'Theirs'].map((name) => ({ ...sampleStrategy, name }));
  if (!mine || !theirs) throw new Error('two names');
  shares.sides = { base: sampleStrategy, mine, theirs };
  const item = { ...ITEM_SHARE, ahead: true, pending: { ...PENDING, conflict: true } };
  shares.sharing = { ...NOTHING_SHARED, inForce: 'item', item };
  const root = shares.open();
  await shows(root, 'Take theirs');
  await new Promise((drawn) => setTimeout(drawn, 0));
  expect(() => button(root, 'Keep both')).toThrow();
});

test('without an open tab of Jira there is a way to one', async () => {
  const [, root] = await opened({
    ...NOTHING_SHARED,
    inForce: 'item',
    item: { ...ITEM_SHARE, fault: { code: 'no_tab' } },
  });
  const link = root.querySelector<HTMLAnchorElement>('.notice a');
  expect(link?.href).toBe(ITEM_SHARE.address);
  expect(link?.rel).toContain('noopener');
});
