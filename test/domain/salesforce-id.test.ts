import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dealId, fullId, isDealId } from '../../lib/domain/salesforce-id.ts';

describe('ids of records', () => {
  test('of fifteen characters get the three that say which are capitals', () => {
    expect(fullId('001A0000006Vm9r')).toBe('001A0000006Vm9rIAC');
    expect(fullId('006000000000001')).toBe('006000000000001AAA');
    expect(fullId('006ABCDEABCDEAB')).toBe('006ABCDEABCDEABY55');
  });

  test('of eighteen stay as they are', () => {
    expect(fullId('001A0000006Vm9rIAC')).toBe('001A0000006Vm9rIAC');
  });

  test.each([
    '',
    '006',
    '006Kd00001Acme',
    '006Kd00001AcmeAI',
    '006Kd00001AcmeAIARx',
    "006Kd00001Acme'",
    '006Kd00001AcmeA\n',
  ])('%j is none', (text) => expect(fullId(text)).toBeNull());

  test('only opportunities are deals', () => {
    expect(dealId('006Kd00001AcmeA')).toBe('006Kd00001AcmeAIAR');
    expect(dealId('001Kd00001BeanA')).toBeNull();
  });

  test('are believed when the last three fit the others', () => {
    expect(isDealId('006Kd00001AcmeAIAR')).toBe(true);
    expect(isDealId('006Kd00001AcmeAAAA')).toBe(false);
    expect(isDealId('006Kd00001AcmeA')).toBe(false);
    expect(isDealId('001A0000006Vm9rIAC')).toBe(false);
  });

  test('that differ only in case get different full ids whatever the case is made into', () => {
    const fifteen = fc.stringMatching(/^[A-Za-z0-9]{15}$/);
    fc.assert(
      fc.property(fifteen, fc.boolean(), (id, upper) => {
        const other = upper ? id.toUpperCase() : id.toLowerCase();
        const [a, b] = [fullId(id)?.toLowerCase(), fullId(other)?.toLowerCase()];
        expect(a === b).toBe(id === other);
      }),
    );
  });
});
