// The command a user's broken page is diagnosed with, run as a person runs it.
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const BOARD = 'test/fixtures/jira/business-board.html';
const ADDRESS = 'https://acme.atlassian.net/jira/core/projects/OPS/board?groupBy=status';

const inspect = (...args: string[]) =>
  spawnSync(process.execPath, ['scripts/inspect.ts', ...args], { cwd: root, encoding: 'utf8' });

test('says what is read, where its badge goes, and what is wrong', () => {
  const { stdout, status } = inspect(BOARD, '--url', ADDRESS, '--site', 'jira');
  const answer = JSON.parse(stdout) as Record<string, unknown>;
  expect(status).toBe(0);
  expect(answer).toMatchObject({
    site: 'jira',
    route: { view: 'board', tenant: 'acme.atlassian.net', flavour: 'cloud' },
    items: [
      {
        key: 'OPS-1',
        title: 'Renew the certificate',
        status: 'To Do',
        view: 'board',
        anchor: 'corner: end of div[board.content.cell.card]',
      },
      { key: 'OPS-22' },
    ],
    problems: [],
  });
});

test('a page of nobody is said to be so', () => {
  const { stdout, status } = inspect(BOARD, '--url', 'https://example.org/');
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({ route: null, items: [] });
});

describe('bad usage is one sentence and exit 2', () => {
  test.each([
    [[], 'Usage:'],
    [[BOARD], 'Usage:'],
    [[BOARD, BOARD, '--url', ADDRESS], 'Usage:'],
    [[BOARD, '--url', 'boards/1'], '"boards/1" is not'],
    [[BOARD, '--url', 'file:///saved/x.html'], 'is not the http address'],
    [['no-such.html', '--url', ADDRESS], '"no-such.html" cannot be read.'],
    [[BOARD, '--url', ADDRESS, '--site', 'trello'], 'There is no site "trello"; known: jira'],
    [[BOARD, '--url', ADDRESS, '--colour'], '--colour'],
  ])('%j', (args, sentence) => {
    const { stdout, stderr, status } = inspect(...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain(sentence);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
