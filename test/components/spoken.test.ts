// What a person sees or hears comes from the locales: no text stands in a component, and every form of a count is there.
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const here = import.meta.url;
const root = fileURLToPath(new URL('../../', here));
const COMPONENTS = globSync('components/**/*.tsx', { cwd: root }).sort();

/** Attributes whose text is shown or read out. */
const SPOKEN = new Set([
  'aria-label',
  'aria-description',
  'alt',
  'title',
  'placeholder',
  'label',
  'hint',
  'error',
]);
/** Letters, but for addresses and keys that show a form: those are the same in every language. */
const isWords = (text: string): boolean => /\p{L}{2,}/u.test(text) && !/^\S*[.:*]\S*$/.test(text.trim());

/** Texts that an expression may come to by itself: `'a'`, `` `a ${b}` ``, `x ? 'a' : 'b'`, `x && 'a'`. */
function* literalsOf(node: ts.Node | undefined): Generator<string> {
  if (!node) return;
  if (ts.isStringLiteralLike(node)) yield node.text;
  else if (ts.isTemplateExpression(node))
    yield [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join(' ');
  else if (ts.isParenthesizedExpression(node)) yield* literalsOf(node.expression);
  else if (ts.isConditionalExpression(node)) {
    yield* literalsOf(node.whenTrue);
    yield* literalsOf(node.whenFalse);
  } else if (ts.isBinaryExpression(node)) yield* literalsOf(node.right);
}

/** Words that stand in the code of a component, with their line. */
function wordsIn(source: string): readonly string[] {
  const file = ts.createSourceFile('one.tsx', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found: string[] = [];
  const add = (text: string, node: ts.Node): void => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    if (isWords(text)) found.push(`${line + 1}: ${text.trim()}`);
  };
  const look = (node: ts.Node): void => {
    if (ts.isJsxText(node)) add(node.text, node);
    if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent))
      for (const text of literalsOf(node.expression)) add(text, node);
    if (ts.isJsxAttribute(node) && SPOKEN.has(node.name.getText())) {
      const { initializer } = node;
      const inner = initializer && ts.isJsxExpression(initializer) ? initializer.expression : initializer;
      for (const text of literalsOf(inner)) add(text, node);
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

describe('no words stand in the code of', () => {
  it.each(COMPONENTS)('%s', (file) => {
    expect(wordsIn(readFileSync(root + file, 'utf8'))).toEqual([]);
  });
});

it.each([
  '<p>Save it</p>',
  '<button aria-label="Close it" />',
  '<input placeholder={wrong ? "Try again" : undefined} />',
  '<>{busy && "Loading"}</>',
  '<b>{`Goal ${n}`}</b>',
])('%s would be found', (source) => {
  expect(wordsIn(source)).toHaveLength(1);
});

it.each(['<p>{t("common_undo")}</p>', '<i>–</i>', '<a class="button primary" href="#goals">{title}</a>'])(
  '%s would not',
  (source) => {
    expect(wordsIn(source)).toEqual([]);
  },
);

const folder = new URL('../../lib/locales/', here);
const LOCALES = readdirSync(folder).filter((file) => file.endsWith('.json'));

describe('counts have the forms of their language in', () => {
  it.each(LOCALES)('%s', (file) => {
    const messages = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Record<string, string>;
    const stems = (form: string) =>
      Object.keys(messages).flatMap((key) =>
        key.endsWith(`_${form}`) ? key.slice(0, -form.length - 1) : [],
      );
    // `_other` alone and without a number is a word, such as another kind of category.
    const counted = stems('other').filter((stem) => messages[`${stem}_other`]?.includes('$1'));
    expect(stems('one').sort()).toEqual(counted.sort());
  });
});
