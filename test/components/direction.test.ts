// Pages are mirrored where a language runs from right to left: sheets name starts and ends, not left and right.
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const here = import.meta.url;
const root = fileURLToPath(new URL('../../', here));
const SHEETS = globSync('components/{ui,options}/**/*.css', { cwd: root }).sort();

const PHYSICAL =
  /(?:^|[;{\s])((?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)[\w-]*|border-(?:top|bottom)-(?:left|right)-radius|left|right|float|(?:text-align|float|clear):\s*(?:left|right))\s*[:;]/g;
/** Four values of which the second, right, is not the fourth, left. */
const UNEVEN =
  /(?:margin|padding|border-radius|inset|border-width): ([^\s;]+) ([^\s;]+) ([^\s;]+) ([^\s;]+);/g;

const physicalIn = (css: string): readonly string[] => {
  const plain = css.replace(/\/\*[\s\S]*?\*\//g, '');
  return [
    ...[...plain.matchAll(PHYSICAL)].map(([, name]) => name ?? ''),
    ...[...plain.matchAll(UNEVEN)].filter(([, , right, , left]) => right !== left).map(([all]) => all),
  ];
};

it.each(SHEETS)('%s knows no left and right', (sheet) => {
  expect(physicalIn(readFileSync(root + sheet, 'utf8'))).toEqual([]);
});

it.each([
  'margin-left: 4px;',
  'left: 0;',
  'text-align: right;',
  'padding: 1px 2px 3px 4px;',
  'border-right: 0;',
])('%s would be found', (rule) => {
  expect(physicalIn(`.a {\n  ${rule}\n}`)).toHaveLength(1);
});

it('what is mirrored by itself is not', () => {
  expect(physicalIn('.a { margin-inline-start: 1px; padding: 1px 2px 3px 2px; text-align: start; }')).toEqual(
    [],
  );
});
