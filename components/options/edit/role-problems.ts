import type { Problem } from '../../../lib/domain/result.ts';
import type { DecisionRight, Strategy } from '../../../lib/domain/strategy.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { same } from './same.ts';

/** More than these are not asked before a decision. */
const MOST_CONSULTED = 3;

/** An e-mail address or an @handle: the marks by which a text names a person and no role. */
export const namesPerson = (text: string): boolean => /\S@\S|(?:^|[\s,;(])@\S/.test(text);

const several = (text: string): boolean => /[,;]\s*\S/.test(text);

function ofRight(right: DecisionRight, path: string): readonly Problem[] {
  const { decides, escalatesTo = '', consulted } = right;
  const found: Problem[] = [];
  const note = (field: string, message: string): void =>
    void found.push({ path: `${path}.${field}`, message });
  if (namesPerson(decides)) note('decides', t('rules_decision_person'));
  else if (several(decides)) note('decides', t('rules_decision_one_role'));
  if (consulted.some(namesPerson)) note('consulted', t('rules_decision_person'));
  else if (consulted.length > MOST_CONSULTED) note('consulted', t('rules_decision_many'));
  if (namesPerson(escalatesTo)) note('escalatesTo', t('rules_decision_person'));
  return found;
}

/**
 * Where decision rights and goals name a person instead of a role, several roles that decide, or too many that are asked. Entries that
 * are as they were stored are passed over: a file may have brought them, and nothing that is typed elsewhere should wait for them.
 */
export function roleProblems(
  { decisionRights, goals }: Strategy,
  stored: Strategy | null,
): readonly Problem[] {
  const rights = new Map(stored?.decisionRights.map((right) => [right.id, right]));
  const roles = new Map(stored?.goals.map(({ id, ownerRole }) => [id, ownerRole]));
  return [
    ...decisionRights.flatMap((right, index) =>
      same(right, rights.get(right.id)) ? [] : ofRight(right, `decisionRights[${index}]`),
    ),
    ...goals.flatMap(({ id, ownerRole = '' }, index) =>
      namesPerson(ownerRole) && roles.get(id) !== ownerRole
        ? [{ path: `goals[${index}].ownerRole`, message: t('rules_decision_person') }]
        : [],
    ),
  ];
}
