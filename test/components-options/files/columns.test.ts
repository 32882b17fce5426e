import { expect, it } from 'vitest';
import { COLUMNS, columnOf } from '../../../components/options/data/files/goal-columns.ts';
import de from '../../../lib/locales/import.de.json' with { type: 'json' };
import en from '../../../lib/locales/import.en.json' with { type: 'json' };

it('a column is known by the name the page gives it, in both languages', () => {
  for (const column of COLUMNS) {
    const key = `import_name_${column.toLowerCase() as Lowercase<typeof column>}` as const;
    expect(columnOf(en[key])).toBe(column);
    expect(columnOf(de[key])).toBe(column);
  }
});

it('a column is known however it is spelled', () => {
  for (const name of ['Owner role', 'owner_role', 'OWNER-ROLE', 'ownerRole', ' Owner  Role '])
    expect(columnOf(name)).toBe('ownerRole');
});

it('no word of a prototype is a column', () => {
  for (const name of ['__proto__', 'constructor', 'toString', '']) expect(columnOf(name)).toBeUndefined();
});
