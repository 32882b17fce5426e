import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvGoals } from '../../../components/options/data/files/csv-goals.ts';
import { faultText } from '../../../components/options/data/files/file-fault.ts';
import { readCsv } from '../../../components/options/data/files/read-csv.ts';

const cellsOf = (text: string) => {
  const read = readCsv(text);
  if (!read.ok) throw new Error(faultText(read.error));
  return read.value.map(({ cells }) => cells);
};
const goalsOf = (text: string) => {
  const read = csvGoals(text);
  if (!read.ok) throw new Error(read.error.map(faultText).join('\n'));
  return read.value;
};
const faultsOf = (text: string) => {
  const read = csvGoals(text);
  return read.ok ? [] : read.error.map(faultText);
};

describe('the text of a CSV', () => {
  it.each([
    ['commas', 'a,b\n1,2'],
    ['semicolons', 'a;b\n1;2'],
    ['tabs', 'a\tb\n1\t2'],
    ['Windows lines', 'a,b\r\n1,2\r\n'],
    ['lines of old Macs', 'a,b\r1,2\r'],
    ['a stated separator', 'sep=;\r\na;b\r\n1;2'],
    ['empty lines', '\n\na,b\n,\n1,2\n\n'],
    ['quotes nobody needs', '"a","b"\n"1","2"'],
    ['spaces around', ' a , b \n 1 ,"2" '],
  ])('is read with %s', (_, text) => {
    expect(cellsOf(text)).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('has delimiters, quotes and lines inside quotes', () => {
    expect(cellsOf('a;"b ""c""; d"\n"one\r\ntwo";3')).toEqual([
      ['a', 'b "c"; d'],
      ['one\r\ntwo', '3'],
    ]);
    expect(cellsOf('12" board,b')).toEqual([['12" board', 'b']]);
    expect(cellsOf('"Search, filters; sorting; and more",b\n1,2')[0]).toHaveLength(2);
  });

  it('knows the line of each record, past lines inside quotes', () => {
    const read = readCsv('a\n"b\nc"\r\n\nd');
    expect(read.ok && read.value.map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  it('is what was written, whatever stands in the cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r\n', ' ', '=', 'ß') });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.constantFrom(',', ';'), fc.constantFrom('\n', '\r\n'), (rows, mark, end) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const head = ['first', 'second'];
        const text = [head, ...rows].map((row) => row.map(quoted).join(mark)).join(end);
        const kept = rows
          .map((row) => row.map((one) => one.trim()))
          .filter((row) => row.some((one) => one !== ''));
        expect(cellsOf(`sep=${mark}${end}${text}`)).toEqual([head, ...kept]);
      }),
    );
  });

  it('of any kind is an answer, never a throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', '\t') }), (text) => {
        const read = csvGoals(text);
        expect(read.ok || read.error.length > 0).toBe(true);
      }),
    );
  });
});

it.each(['"', '""', ',', ';', '\n', '\r', ',\n', '"\n', 'a"', '","', '=\t'])(
  '2 MiB of %j are an answer of bearable length, not minutes of waiting',
  (piece) => {
    const text = piece.repeat((2 * 1024 * 1024) / piece.length);
    for (const read of [csvGoals(text), csvGoals(`title\n${text}`)])
      expect(read.ok ? read.value.length <= 1_000 : read.error.length <= 30).toBe(true);
  },
);

describe('goals of a CSV', () => {
  it('have all columns, by the names people give them', () => {
    const text = [
      'Title;Level;Parent;Status;From;To;Target lo;Target hi;Owner role;Aliases',
      'Grow;Company;;active;2026-01-01;31.12.2026;20 %;35%;CEO;Onboarding revamp|SHOP-1',
    ].join('\r\n');
    expect(goalsOf(text)).toEqual([
      {
        line: 2,
        title: 'Grow',
        level: 'company',
        status: 'active',
        startsOn: '2026-01-01',
        endsOn: '2026-12-31',
        target: { lo: 0.2, hi: 0.35 },
        ownerRole: 'CEO',
        aliases: ['Onboarding revamp', 'SHOP-1'],
      },
    ]);
  });

  it('are read in German', () => {
    const text =
      'Titel;Ebene;Status;Ziel von;Ziel bis;Rolle\nWachsen;Unternehmen;pausiert;0,2;0,35;Vertriebsleitung';
    expect(goalsOf(text)).toEqual([
      {
        line: 2,
        title: 'Wachsen',
        level: 'company',
        status: 'paused',
        target: { lo: 0.2, hi: 0.35 },
        ownerRole: 'Vertriebsleitung',
      },
    ]);
  });

  it.each([
    ['20', 0.2],
    ['20 %', 0.2],
    ['0.2', 0.2],
    ['0,2', 0.2],
    ['1 %', 0.01],
    ['1', 1],
    ['100', 1],
    ['0', 0],
  ])('take %s as the share %d', (written, share) => {
    expect(goalsOf(`title\tlo\thi\nA\t${written}\t100`)[0]?.target?.lo).toBe(share);
  });

  it.each([
    ['a goal without a title', 'title,level\n,team', 'Line 2: This goal has no title; write one.'],
    [
      'an unknown level',
      'title,level\nA,galaxy',
      'Line 2: “galaxy” is not known here; write one of: company, department, team.',
    ],
    [
      'a word of the prototype as level',
      'title,level\nA,constructor',
      'Line 2: “constructor” is not known here',
    ],
    ['no day', 'title,to\nA,2026-02-30', 'Line 2: “2026-02-30” is no day; write it as 2026-03-31.'],
    ['a day that may be two', 'title,to\nA,03/04/2026', 'Line 2: “03/04/2026” is no day'],
    ['half a range', 'title,lo,hi\nA,20,', 'Line 2: A target range needs both ends'],
    ['no share', 'title,lo,hi\nA,20,many', 'Line 2: “many” is no share'],
    ['more than all', 'title,lo,hi\nA,20,120', 'Line 2: “120” is no share'],
    ['no title column', 'name of it\nA', 'Line 1: The column “name of it” is not known'],
    ['no title among the columns', 'level\nteam', 'Line 1: No column is called title'],
    ['a column twice', 'title,Name\nA,B', 'Line 1: “Name” is there twice'],
    ['a column of the prototype', 'title,__proto__\nA,B', 'Line 1: The column “__proto__” is not known'],
    ['a cell too many', 'title,level\nA,team,B', 'Line 2: There are 3 cells but 2 columns'],
    ['an open quote', 'title\nA\n"B\nC', 'Line 3: The quote that opens here is never closed.'],
    ['text after a quote', 'title\nA\n"B" C', 'Line 3: There is text after a closing quote'],
    ['nothing but columns', 'title,level\n', 'The file holds no goals.'],
  ])('are refused for %s, with the line', (_, text, sentence) => {
    expect(faultsOf(text)[0]).toContain(sentence);
  });

  it('are at most as many as a strategy holds', () => {
    const rows = (count: number) =>
      ['title', ...Array.from({ length: count }, (_, n) => `Goal ${n}`)].join('\n');
    expect(goalsOf(rows(1_000))).toHaveLength(1_000);
    expect(faultsOf(rows(1_001))).toEqual([
      'Line 1002: There are more than 1,000 goals; a strategy holds no more.',
    ]);
  });

  it('say so of many lines, and stop at twenty', () => {
    const text = ['title,level', ...Array.from({ length: 50 }, (_, n) => `Goal ${n},none`)].join('\n');
    expect(faultsOf(text)).toHaveLength(20);
  });
});
