// Holds every query to what Linear itself publishes: its schema, where that is at hand, and the price of a query.
import { existsSync, readFileSync } from 'node:fs';
import {
  buildSchema,
  execute,
  NoDeprecatedCustomRule,
  parse,
  specifiedRules,
  validate,
  visit,
  type FieldNode,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import {
  INITIATIVES_SEEN,
  ISSUES,
  lookups,
  MAX_KEYS,
  MAX_LOOKUPS,
  PROJECTS,
  REACH,
} from '../../../lib/trackers/linear/documents.ts';
import { linearFields } from '../../../lib/trackers/linear/fields.ts';
import { testLinear } from '../../../lib/trackers/linear/test-connection.ts';
import { json } from '../jira/fake-jira.ts';
import { ACME, API_KEY, fakeLinear, keysOf, label, NEVER, nodes, type Sent } from './fake-linear.ts';

const DOCUMENTS = {
  ISSUES,
  PROJECTS,
  'one lookup': lookups(1),
  lookups: lookups(MAX_LOOKUPS),
  REACH,
  INITIATIVES_SEEN,
};

const file = new URL('../../../../shared/api/linear.schema.graphql', import.meta.url);
const present = existsSync(file);
if (!present) console.log("documents.test.ts skipped in part: Linear's schema is not beside this project");

describe.skipIf(!present)("Linear's schema", () => {
  const schema = buildSchema(present ? readFileSync(file, 'utf8') : 'type Query { none: Int }');
  const problems = (document: string): readonly string[] =>
    validate(schema, parse(document), [...specifiedRules, NoDeprecatedCustomRule]).map(
      ({ message }) => message,
    );

  test.each(Object.entries(DOCUMENTS))(
    'has everything that %s asks for, nothing of it deprecated',
    (_, document) => {
      expect(problems(document)).toEqual([]);
    },
  );

  test('the check can fail', () => {
    expect(problems('{ issues { nodes { labelNames } } }')).not.toEqual([]);
    expect(problems('{ projects { nodes { state } } }')).not.toEqual([]);
  });

  test('takes the variables we send, and the answers of the fake are its answers', async () => {
    const linear = fakeLinear();
    const initiative = { name: 'Win', slugId: 'abcdefabcdef', parentInitiative: null };
    linear.add('ENG-1', {
      estimate: 3,
      labels: nodes(label('x', 'Goal')),
      cycle: { number: 4, name: null },
      project: { name: 'P', slugId: '0123456789ab', labels: nodes(), initiatives: nodes(initiative) },
    });
    linear.add('WEB-9', { previousIdentifiers: ['ENG-2'] });
    linear.addProject('p-0123456789ab');
    const said: [Sent, Record<string, unknown>][] = [];
    const spy = (sent: Sent, usual: () => unknown) => {
      const answer = usual() as Record<string, unknown>;
      said.push([sent, answer]);
      return json(answer);
    };
    linear.next.push(spy, spy, spy, spy, spy, spy, spy);
    const source = linearFields(ACME, linear.environment);
    await linear.clock.run(source.fields(['ENG-1', 'ENG-2', 'p-0123456789ab'], NEVER));
    await linear.clock.run(testLinear(API_KEY, NEVER, linear.environment));

    expect(said.map(([{ name }]) => name).sort()).toEqual([
      'Initiatives',
      'Issues',
      'Lookup',
      'Projects',
      'Reach',
    ]);
    for (const [{ document, variables, name }, answer] of said) {
      const data = answer['data'] as Record<string, unknown>;
      const result = await execute({
        schema,
        document: parse(document),
        variableValues: variables,
        rootValue: data,
        // A lookup has several names for one field.
        fieldResolver: (source: Record<string, unknown>, _args, _context, { fieldName, path }) =>
          source[path.prev ? fieldName : String(path.key)],
      });
      expect(result.errors, name).toBeUndefined();
    }
  });
});

/** Points of a query by Linear's rules: 0.1 a property, 1 an object, a list multiplies what is in it by `first`. */
function costOf(document: string, first: number): number {
  const tree = parse(document);
  const fragments = new Map<string, Selections>();
  visit(tree, {
    FragmentDefinition: (node) => void fragments.set(node.name.value, node.selectionSet.selections),
  });
  type Selections = NonNullable<FieldNode['selectionSet']>['selections'];
  const sum = (selections: Selections): number =>
    selections.reduce((points, each) => {
      if (each.kind === 'FragmentSpread') return points + sum(fragments.get(each.name.value) ?? []);
      if (each.kind !== 'Field') throw new Error(each.kind);
      if (!each.selectionSet) return points + 0.1;
      const inner = sum(each.selectionSet.selections);
      if (each.name.value === 'nodes') return points + inner + 1;
      const said = each.arguments?.find(({ name }) => name.value === 'first')?.value;
      const list = each.selectionSet.selections.some(
        (one) => one.kind === 'Field' && one.name.value === 'nodes',
      );
      const times = !list ? 1 : said?.kind === 'IntValue' ? Number(said.value) : said ? first : 50;
      return points + 1 + times * inner;
    }, 0);
  const query = tree.definitions.find((each) => each.kind === 'OperationDefinition');
  return sum(query?.selectionSet.selections ?? []);
}

test('the sum is the one of the facts', () => {
  expect(costOf('{ issues(first: 10) { nodes { id labels { nodes { name } } } } }', 0)).toBeCloseTo(
    1 + 10 * (1 + 0.1 + 1 + 50 * 1.1),
  );
});

test.each(Object.entries(DOCUMENTS))('%s costs less than 10,000 points', (_, document) => {
  const points = costOf(document, MAX_KEYS);
  expect(points).toBeGreaterThan(1);
  expect(points).toBeLessThan(9_500);
});

test.each(Object.entries(DOCUMENTS))('%s asks for no person and no prose', (_, document) => {
  expect(document).not.toMatch(
    /\b(?:assignee|creator|viewer|user|email|lead|owner|member|description|comment)/i,
  );
});

test('50 issues are one query', async () => {
  const linear = fakeLinear();
  for (const key of keysOf(50)) linear.add(key);
  const answer = await linear.clock.run(linearFields(ACME, linear.environment).fields(keysOf(50), NEVER));
  expect(answer.items).toHaveLength(50);
  expect(linear.asked).toHaveLength(1);
});
