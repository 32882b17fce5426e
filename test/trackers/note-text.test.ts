import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ticketsInNotes, wordsOf } from '../../lib/trackers/note-text.ts';

const ACME = 'jira/acme.atlassian.net';

describe('tickets in a note', () => {
  it.each([
    ['<p>Promised SHOP-2</p><p>1 seat</p>', ['SHOP-2']],
    ['SHOP-1<br>2', ['SHOP-1']],
    ['SHOP-<b>1</b><span style="x">2</span>', ['SHOP-12']],
    ['<a target="_blank" href="https://acme.atlassian.net/browse/SHOP-2">the ticket</a>', [`${ACME}/SHOP-2`]],
    ["<A HREF='https://acme.atlassian.net/browse/SHOP-2'>SHOP-2</A>", [`${ACME}/SHOP-2`]],
    ['https://acme.atlassian.net/browse/SHOP-2&nbsp;first', [`${ACME}/SHOP-2`]],
    ['&lt;https://acme.atlassian.net/browse/SHOP-2&gt;', [`${ACME}/SHOP-2`]],
    [
      '<a href="https://acme.atlassian.net/jira/boards/1?a=b&amp;selectedIssue=SHOP-7">x</a>',
      [`${ACME}/SHOP-7`],
    ],
    ['SHOP&#45;3, SHOP&#x2D;4, SHOP&#8209;5', ['SHOP-3', 'SHOP-4', 'SHOP-5']],
    ['a < b SHOP-6 > c', ['SHOP-6']],
    ['plain SHOP-8 & more', ['SHOP-8']],
  ])('%j', (note, tickets) => {
    expect(ticketsInNotes([note])).toEqual(tickets);
  });

  it.each([
    ['an attribute', '<p id="SHOP-9" class="SHOP-9">x</p>'],
    ['a comment', '<!-- SHOP-9 -->'],
    ['a script for a link', '<a href="javascript:SHOP-9">x</a>'],
    ['what is escaped twice', 'SHOP&amp;#45;9'],
    ['a tag that never ends', `<a href="${'x'.repeat(70_000)} SHOP-9`],
    ['what lies beyond the longest note', `${'x '.repeat(40_000)}SHOP-9`],
  ])('none in %s', (_, note) => {
    expect(ticketsInNotes([note])).toEqual([]);
  });

  it('are looked for in texts alone', () => {
    expect(ticketsInNotes([null, undefined, 7, {}, ['SHOP-1'], 'SHOP-2'])).toEqual(['SHOP-2']);
  });

  it.each([
    '<',
    '<a',
    '<a href=',
    '</',
    '<!--',
    '&',
    '&#',
    '&#x',
    '<a href="http:',
    '&amp;',
    '<b>',
    'href = ',
  ])('in a long row of %j take no time', (piece) => {
    const start = performance.now();
    ticketsInNotes(Array(20).fill(piece.repeat(65_536 / piece.length)));
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it('whatever a note holds, no tag and no half of one is left of it', () => {
    const piece = fc.constantFrom(
      '<',
      '>',
      '<b>',
      '</p>',
      '<script>',
      '"',
      "'",
      'x',
      ' ',
      '&#',
      ';',
      '60',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const words = wordsOf(pieces.join(''));
        // Brackets that were written as entities are text, and come last: nothing is read as a tag after them.
        expect(typeof words).toBe('string');
        if (!pieces.join('').includes('&#60;')) expect(words).not.toMatch(/<[a-z/!?][^<>]*>/i);
      }),
    );
  });
});
