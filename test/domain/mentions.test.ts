import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMention, MOST_MENTIONS, MOST_SCANNED, mentionsIn } from '../../lib/domain/mentions.ts';
import { placeMentions } from '../../lib/domain/place-mentions.ts';
import { ticketAt } from '../../lib/domain/ticket-address.ts';

const ACME = 'jira/acme.atlassian.net';
const BETA = 'jira/beta.atlassian.net';

describe('tickets in a text', () => {
  it.each([
    ['Promised with SHOP-2.', ['SHOP-2']],
    ['(SHOP-2, APP-11)/OPS-3: [A1_B-9]', ['SHOP-2', 'APP-11', 'OPS-3', 'A1_B-9']],
    ['feature/SHOP-12-fix-login and SHOP\u201112', ['SHOP-12']],
    ['SHOP-1\nAPP-2', ['SHOP-1', 'APP-2']],
    ['SH\u200bOP-2', ['SHOP-2']],
    ['see https://acme.atlassian.net/browse/SHOP-2.', [`${ACME}/SHOP-2`]],
    ['SHOP-2 is https://acme.atlassian.net/browse/SHOP-2?focusedId=1#x', [`${ACME}/SHOP-2`]],
    ['<a href="https://acme.atlassian.net/browse/shop-2">it</a>', [`${ACME}/SHOP-2`]],
    [
      'https://acme.atlassian.net/jira/software/c/projects/SHOP/boards/1?a=b&amp;selectedIssue=SHOP-7',
      [`${ACME}/SHOP-7`],
    ],
    ['https://acme.atlassian.net/jira/software/projects/SHOP/issues/SHOP-8/x', [`${ACME}/SHOP-8`]],
    ['https://work.example.com/jira/browse/PLAT-3', ['jira/work.example.com/PLAT-3']],
    ['https://jira.example.com:8443/browse/PLAT-3', ['jira/jira.example.com:8443/PLAT-3']],
    ['https://linear.app/acme/issue/ENG-12/some-title', ['linear/acme/ENG-12']],
    ['UTF-8, COVID-19 and ISO-27001', ['UTF-8', 'COVID-19', 'ISO-27001']],
  ])('%j', (text, mentions) => {
    expect(mentionsIn([text])).toEqual(mentions);
  });

  it.each([
    'shop-2', 'PRE-SHOP-0', 'SHOP-0', 'SHOP-', 'SHOP 2', 'XSHOP\u00dc-2', '\u00dcSHOP-2', 'SHOP-2x', 'SHOP-1234567890',
    'https://github.com/acme/shop/tree/SHOP-2', 'https://linear.app/acme/project/x-1', 'https://a:b@acme.atlassian.net/browse/SHOP-2',
    'https://acme.atlassian.net/wiki/SHOP-2', 'https://linear.app/acme/issue/', '',
  ])('none in %j', (text) => {
    expect(mentionsIn([text])).toEqual([]);
  }); // prettier-ignore

  it('are at most so many, addresses first, and texts are cut', () => {
    const keys = Array.from({ length: 80 }, (_, i) => `SHOP-${i + 1}`);
    const found = mentionsIn([...keys, 'https://acme.atlassian.net/browse/APP-1']);
    expect(found).toHaveLength(MOST_MENTIONS);
    expect(found.slice(0, 2)).toEqual([`${ACME}/APP-1`, 'SHOP-1']);
    expect(mentionsIn(['x'.repeat(MOST_SCANNED), 'SHOP-1'])).toEqual([]);
    expect(mentionsIn([`${'x '.repeat(MOST_SCANNED / 2)}SHOP-1`])).toEqual([]);
  });

  it('are known as such again', () => {
    expect(['SHOP-1', `${ACME}/SHOP-1`, 'linear/acme/ENG-1'].every(isMention)).toBe(true);
    const others = [
      '',
      'SHOP',
      `hubspot/1/SHOP-1`,
      `jira/a/b/SHOP-1`,
      `${ACME}/shop-1`,
      `jira//SHOP-1`,
      'SHOP-1\n',
    ];
    expect(others.filter(isMention)).toEqual([]);
  });
});

/** The same, the slow way: every place of a text is tried, a character at a time. */
function slowly(text: string): string[] {
  const isWord = (c: string | undefined) => c !== undefined && /[\p{L}\p{N}_]/u.test(c);
  const characters = Array.from(text);
  const found: string[] = [];
  let free = 0;
  for (let from = 0; from < characters.length; from += 1) {
    if (from < free) continue;
    const before = characters[from - 1];
    if (isWord(before) || before === '-') continue;
    let at = from;
    while (/^[A-Z0-9_]$/.test(characters[at] ?? '')) at += 1;
    if (!/^[A-Z]$/.test(characters[from] ?? '') || at - from > 25 || characters[at] !== '-') continue;
    let end = at + 1;
    while (/^[0-9]$/.test(characters[end] ?? '')) end += 1;
    const digits = characters.slice(at + 1, end).join('');
    if (digits === '' || digits.startsWith('0') || digits.length > 9 || isWord(characters[end])) continue;
    found.push(characters.slice(from, end).join(''));
    free = end;
  }
  return [...new Set(found)].slice(0, MOST_MENTIONS);
}

const piece = fc.oneof(
  fc.constantFrom('SHOP', 'A', 'UTF', 'x', 'É', 'A_1', '-', '--', '0', '12', '123456789', ' ', '.', '/', '_', '😀', '日', '\t', '(', 'é'),
  fc.string({ maxLength: 3 }),
); // prettier-ignore

describe('properties', () => {
  it('keys are found as by trying every place', () => {
    const texts = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(!/https?:|[\p{Cc}\p{Cf}\u2010\u2011&]/u.test(text.replace(/\t/g, ' ')));
        expect(mentionsIn([text])).toEqual(slowly(text.replace(/\t/g, ' ')));
      }),
      { numRuns: 2000 },
    );
  });

  it('whatever is found is a mention, and found again in what it is written as', () => {
    const key = fc.stringMatching(/^[A-Z][A-Z0-9_]{0,8}-[1-9][0-9]{0,5}$/);
    const address = fc
      .tuple(fc.constantFrom('acme.atlassian.net', 'jira.example.com'), key)
      .map(([host, k]) => `https://${host}/browse/${k}`);
    fc.assert(
      fc.property(fc.array(fc.oneof(key, address, fc.string()), { maxLength: 12 }), (parts) => {
        const found = mentionsIn(parts);
        expect(found.every(isMention)).toBe(true);
        const written = found.map((each) =>
          each.includes('/') ? each.replace(/^jira\/([^/]+)\//, 'https://$1/browse/') : each,
        );
        expect(mentionsIn(written)).toEqual(found);
      }),
    );
  });

  it('no address is one of a ticket without saying its key, and no text throws', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const ticket = ticketAt(url);
        if (ticket !== null) expect(url.toUpperCase()).toContain(ticket.slice(ticket.lastIndexOf('/') + 1));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        mentionsIn([text, `https://${text}`]).every(isMention),
      ),
    );
  });
});

describe('what mentions stand for', () => {
  const known = new Map([['SHOP', [ACME]], ['ENG', [ACME, 'linear/acme']]]); // prettier-ignore
  const isTracker = (space: string) => space === ACME || space === BETA;
  const placed = (...mentions: string[]) => placeMentions(mentions, known, isTracker).map(({ ids }) => ids);

  it('a key is a ticket where its project has been seen, and else nothing', () => {
    expect(placed('SHOP-2', 'UTF-8', 'ISO-27001', 'COVID-19')).toEqual([[`${ACME}/SHOP-2`]]);
  });

  it('a key of projects in two places may be either', () => {
    expect(placed('ENG-5')).toEqual([[`${ACME}/ENG-5`, 'linear/acme/ENG-5']]);
  });

  it('an address says which, where there is a tracker', () => {
    expect(placed(`${BETA}/ENG-5`, 'jira/evil.example/SHOP-1')).toEqual([[`${BETA}/ENG-5`]]);
  });

  it('each ticket stands once', () => {
    expect(placed(`${ACME}/SHOP-2`, 'SHOP-2')).toEqual([[`${ACME}/SHOP-2`]]);
  });
});
