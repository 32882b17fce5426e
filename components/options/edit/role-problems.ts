import type { Problem } from '../../../lib/domain/result.ts';
import type { DecisionRight, Strategy } from '../../../lib/domain/strategy.ts';
import { t } from '../../../lib/platform/i18n.ts';

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

/** Where decision rights and goals name a person instead of a role, several roles that decide, or too many that are asked. */
export const roleProblems = ({ decisionRights, goals }: Strategy): readonly Problem[] => [
  ...decisionRights.flatMap((right, index) => ofRight(right, `decisionRights[${index}]`)),
  ...goals.flatMap(({ ownerRole = '' }, index) =>
    namesPerson(ownerRole)
      ? [{ path: `goals[${index}].ownerRole`, message: t('rules_decision_person') }]
      : [],
  ),
];
