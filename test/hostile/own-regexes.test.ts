// Every regular expression of ours is linear: whatever stands in a title, a label or a page, it cannot stall a tab.
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Found {
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression literal in what we ship. */
function ownRegexes(): readonly Found[] {
  return globSync('{lib,components,entrypoints}/**/*.{ts,tsx}', { cwd: root }).flatMap((file) => {
    const tree = ts.createSourceFile(file, readFileSync(root + file, 'utf8'), ts.ScriptTarget.Latest, true);
    const found: Found[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        found.push({
          place: `${file}:${line}`,
          source: node.text.slice(1, end),
          flags: node.text.slice(end + 1),
        });
      }
      ts.forEachChild(node, visit);
    };
    visit(tree);
    return found;
  });
}

const LENGTH = 10_000;
const LIMIT_MS = 25;

/** Expressions that never see more than this many characters: the line before them cuts the text. */
const CUT: Readonly<Record<string, number>> = {
  // lib/domain/prepared-item.ts looks at numbers of up to 40 characters.
  '^[\\s+\\-.\\deE]*\\d[\\s+\\-.\\deE]*$': 40,
  // components/options/edit/id-from-title.ts cuts the id first.
  '^-+|-+$': 40,
  // components/options/edit/shares.ts: a percentage, typed by the person who would wait for it.
  '\\s*%$': 100,
  // lib/sites/custom/propose-place.ts looks at the twelve characters before a key.
  '[^\\d]*$': 12,
  '[/#=]?[A-Za-z_-]*[/=]$': 12,
};

const PUMPS = [
  'a', 'A', '0', ' ', '\t', '\n', '-', '_', '.', ',', '=', '/', '"', "'", '[', ']', '(', ')', '<', '&', '#', '+', '*', '?', ':',
  'é', '\u0301', '\u200b', '😀', 'aA', 'a0', 'A0', 'a ', ' a', 'a-', 'A-', '-1', 'A-1', 'A-1 ', '0.', '.0', ',a', 'a=', ',a=', '/a', 'a/', '0-', 'e+', '00:',
]; // prettier-ignore

/** Words and signs that the expression itself names: repeating what it looks for hurts most. */
const literals = (source: string): readonly string[] =>
  (source.replace(/\\[a-zA-Z]/g, ' ').match(/[\w/=,:-]{2,}/g) ?? []).slice(0, 12);

/** The first attack that takes too long, or null. */
function stalledBy({ source, flags }: Found): string | null {
  const expression = new RegExp(source, flags);
  const own = literals(source);
  const length = CUT[source] ?? LENGTH;
  for (const pump of [...PUMPS, ...own])
    for (const head of new Set(['', own[0] ?? 'x'])) {
      const attack = `${head}${pump.repeat(Math.ceil(length / pump.length))}\0`;
      const ms = timed(expression, attack);
      if (ms > LIMIT_MS) return `${Math.round(ms)} ms on ${JSON.stringify(head + pump)} repeated`;
    }
  return null;
}

/** The best of up to three runs: a slow machine is no slow expression. */
function timed(expression: RegExp, attack: string): number {
  let best = Infinity;
  for (let run = 0; run < 3 && best > LIMIT_MS; run++) {
    const start = performance.now();
    attack.replace(expression, '');
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

test('the measure finds a slow expression', () => {
  expect(stalledBy({ place: '', source: '\\s+$', flags: '' })).not.toBeNull();
});

test('10,000 hostile characters stall no expression of ours', () => {
  const regexes = ownRegexes();
  expect(regexes.length).toBeGreaterThan(20);
  const slow = regexes.flatMap((found) => {
    const attack = stalledBy(found);
    return attack === null ? [] : [`${found.place} /${found.source}/ takes ${attack}`];
  });
  expect(slow).toEqual([]);
}, 120_000);

test('none is made from text that comes from outside', () => {
  const known = [
    // These make theirs from a word of our own code.
    'lib/domain/custom/selector.ts',
    'lib/sites/jira/issue-table.ts',
    'lib/sites/jira/theme.ts',
    // A person's pattern for the keys of a tool they describe: what could be slow is refused before (custom-pattern tests).
    'lib/domain/custom/pattern.ts',
  ];
  const made = globSync('{lib,components,entrypoints}/**/*.{ts,tsx}', { cwd: root }).filter((file) =>
    /\bRegExp\(/.test(readFileSync(root + file, 'utf8')),
  );
  expect(made.filter((file) => !known.includes(file))).toEqual([]);
});
