import { expect, test } from 'vitest';
import { edited, redone, startingAt, undone } from '../../components/options/edit/past.ts';

test('typing a word in one field is one step', () => {
  let past = startingAt('');
  for (const [at, text] of ['G', 'Gr', 'Gro'].entries()) past = edited(past, text, at * 100, 'title');
  expect(undone(past).now).toBe('');
});

test('another field, and a pause, begin a new step', () => {
  const word = edited(startingAt(''), 'one', 0, 'title');
  expect(undone(edited(word, 'two', 100, 'description')).now).toBe('one');
  expect(undone(edited(word, 'two', 5000, 'title')).now).toBe('one');
});

test('edits without a field never run together', () => {
  const past = edited(edited(startingAt('a'), 'b', 0), 'c', 1);
  expect(undone(past).now).toBe('b');
});

test('redo takes an undo back; a new edit forgets what was undone', () => {
  const past = edited(startingAt('a'), 'b', 0);
  expect(redone(undone(past))).toMatchObject({ now: 'b', before: ['a'], after: [] });
  expect(edited(undone(past), 'c', 10).after).toEqual([]);
  expect(redone(past)).toBe(past);
  expect(undone(startingAt('a')).now).toBe('a');
});

test('typing goes on as a step of its own after an undo', () => {
  const past = edited(edited(startingAt('a'), 'b', 0, 'title'), 'c', 5000, 'title');
  expect(undone(edited(undone(past), 'd', 5100, 'title')).now).toBe('b');
});
