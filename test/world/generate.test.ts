import { expect, it } from 'vitest';
import { generate } from './jira/generate.ts';
import { CLOUD_PROJECTS } from './jira/issue.ts';

it('gives the same world for the same seed, another for another', () => {
  const world = (seed: number): string => JSON.stringify([...generate(CLOUD_PROJECTS, 200, seed).issues]);
  expect(world(1)).toBe(world(1));
  expect(world(1)).not.toBe(world(2));
});

it('grows to 20,000 items per project without changing those a person sees first', () => {
  const shop = CLOUD_PROJECTS.slice(0, 1);
  const small = generate(shop, 40, 1).issues;
  const large = generate(shop, 20_000, 1).issues;
  expect(large.size).toBe(20_000);
  expect(large.get('SHOP-14')).toEqual(small.get('SHOP-14'));
});
