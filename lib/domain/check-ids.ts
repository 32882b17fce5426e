import type { Note } from './check-strategy.ts';
import { fold, sayable } from './folded-text.ts';
import type { Strategy } from './strategy.ts';

const LISTS = ['goals', 'categories', 'rules', 'guardrails', 'decisionRights', 'exceptions'] as const;

/** Ids become parts of labels, which hold no spaces in any tracker, and of export files. */
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const LONGEST_ID = 64;
/** As keys of an exported document these would be refused on the way back in. */
const RESERVED = new Set(['constructor', 'prototype']);

const isBlank = (text: string): boolean => sayable(text) === '';

/** Ids are well formed and differ within their list; what people read is not empty. */
export function checkIds(strategy: Strategy, note: Note): void {
  if (isBlank(strategy.name)) note('name', 'is empty; give the strategy a name.', 'no_name');
  for (const list of LISTS) {
    const seen = new Map<string, string>();
    strategy[list].forEach(({ id }, n) => {
      const path = `${list}[${n}].id`;
      const before = seen.get(fold(id));
      if (!ID.test(id) || id.length > LONGEST_ID || RESERVED.has(id)) noteId(path, id, note);
      else if (before !== undefined)
        note(
          path,
          `is “${id}” like ${before}; ids must differ in more than upper and lower case.`,
          'id_twice',
          id,
          before,
        );
      else seen.set(fold(id), path);
    });
  }
  for (const list of ['goals', 'categories', 'rules', 'guardrails', 'decisionRights'] as const)
    strategy[list].forEach(({ title }, n) => {
      if (isBlank(title))
        note(`${list}[${n}].title`, 'is empty; write a title that people will recognise.', 'no_title');
    });
  strategy.goals.forEach(({ keyResults = [] }, n) =>
    keyResults.forEach(({ title }, k) => {
      if (isBlank(title))
        note(
          `goals[${n}].keyResults[${k}].title`,
          'is empty; write a title that people will recognise.',
          'no_title',
        );
    }),
  );
  strategy.guardrails.forEach(({ because }, n) => {
    if (isBlank(because))
      note(`guardrails[${n}].because`, 'is empty; say why such work is off strategy.', 'no_because');
  });
  strategy.decisionRights.forEach(({ decides }, n) => {
    if (isBlank(decides))
      note(`decisionRights[${n}].decides`, 'is empty; name the role that decides.', 'no_decider');
  });
}

function noteId(path: string, id: string, note: Note): void {
  if (id === '') return note(path, 'is empty; give it an id such as “self-serve”.', 'no_id');
  if (RESERVED.has(id))
    return note(path, `may not be “${id}”, a word of the file format; choose another.`, 'id_reserved', id);
  note(
    path,
    `is “${sayable(id)}”; an id is 1 to ${LONGEST_ID} letters a–z, digits, dots, dashes and underscores, and begins with a letter or digit.`,
    'id_form',
    sayable(id),
    LONGEST_ID,
  );
}
