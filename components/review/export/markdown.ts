import type { Table } from './table.ts';

/** A text that Markdown takes as it is: no markup, no link, no cell of a table, no line of its own. */
export const plainMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>|~#$&]/g, (sign) => `\\${sign}`)
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+])/, '\\$1')
    .replace(/:\/\//g, ':\u200b//');

const row = (cells: readonly string[]): string => `| ${cells.map(plainMarkdown).join(' | ')} |`;

/** A table with its title; empty where it has no rows. */
export function markdownTable({ title, head, rows }: Table): string {
  if (rows.length === 0) return '';
  return [
    `### ${plainMarkdown(title)}`,
    '',
    row(head),
    `|${head.map((_, n) => (n === 0 ? ' --- ' : ' ---: ')).join('|')}|`,
    ...rows.map((cells) => row(cells.map(({ text }) => text))),
    '',
  ].join('\n');
}

/** The whole review as a text to paste. */
export const markdownOf = (
  title: string,
  facts: readonly string[],
  sentences: readonly string[],
  tables: readonly Table[],
): string =>
  [
    `## ${plainMarkdown(title)}`,
    '',
    ...facts.map((fact) => `${plainMarkdown(fact)}  `),
    '',
    ...sentences.map((sentence) => `- ${plainMarkdown(sentence)}`),
    '',
    ...tables.map(markdownTable).filter((text) => text !== ''),
  ].join('\n');
