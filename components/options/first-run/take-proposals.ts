import { fold, sayable } from '../../../lib/domain/folded-text.ts';
import type { Proposal } from '../../../lib/domain/propose-goals.ts';
import type { Goal, Rule, Strategy } from '../../../lib/domain/strategy.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { idFromTitle } from '../edit/id-from-title.ts';
import { kindText } from './kind-text.ts';

/** Longest title of a goal made here; its alias is as long as the tool has it. */
const LONGEST_TITLE = 120;

interface Taken {
  readonly proposal: Proposal;
  readonly goal: Goal;
}

/**
 * The strategy with the proposals at `chosen` (places in `proposals`) as goals, most items first. What is an ancestor of work is
 * met by an alias, its title and keys; what is a word on deals by a rule. Goals stand under each other as they do in the tool.
 */
export function takeProposals(
  strategy: Strategy,
  proposals: readonly Proposal[],
  chosen: ReadonlySet<number>,
): Strategy {
  const ids = strategy.goals.map(({ id }) => id);
  const places = proposals.flatMap((proposal, place) => {
    if (!chosen.has(place)) return [];
    const title = sayable(proposal.title, LONGEST_TITLE);
    const id = idFromTitle(title, ids);
    ids.push(id);
    return [{ place, proposal, title, id }];
  });

  const claim = aliasesOf(strategy, ids);
  const byPlace = new Map<number, Taken>();
  for (const { place, proposal, title, id } of places) {
    const aliases = proposal.kind === 'ancestor' ? claim(id, [proposal.title, ...proposal.keys]) : [];
    const goal: Goal = {
      id,
      title,
      ...(aliases.length > 0 && { aliases }),
      level: 'company',
      status: 'active',
    };
    byPlace.set(place, { proposal, goal });
  }
  const rules: Rule[] = [...strategy.rules];
  const ruleIds = rules.map(({ id }) => id);
  for (const { proposal, goal } of byPlace.values()) {
    const rule = ruleFor(proposal, goal, ruleIds);
    if (!rule) continue;
    ruleIds.push(rule.id);
    rules.push(rule);
  }
  return { ...strategy, goals: [...strategy.goals, ...cascade(byPlace)], rules };
}

/** Gives an alias to the first goal that asks for it: one text is one goal's, the labels of other goals are theirs. */
function aliasesOf({ tagging, goals }: Strategy, ids: readonly string[]) {
  const claimed = new Map<string, string>();
  for (const id of ids) claimed.set(fold(tagging.labelPrefix + id), id);
  for (const { id, aliases = [] } of goals) for (const alias of aliases) claimed.set(fold(alias), id);
  return (id: string, names: readonly string[]): readonly string[] =>
    names.filter((name) => {
      const key = fold(name);
      if (key.trim() === '' || claimed.has(key)) return false;
      claimed.set(key, id);
      return true;
    });
}

/** What stands under another that was taken too becomes its child; a circle, which tools should not have, is left open. */
function cascade(taken: ReadonlyMap<number, Taken>): readonly Goal[] {
  const above = new Map<number, number>();
  const closes = (place: number, parent: number): boolean => {
    for (let at: number | undefined = parent; at !== undefined; at = above.get(at))
      if (at === place) return true;
    return false;
  };
  for (const [place, { proposal }] of taken) {
    const parent = proposal.above;
    if (parent !== undefined && taken.has(parent) && !closes(place, parent)) above.set(place, parent);
  }
  return [...taken].map(([place, { goal }]): Goal => {
    const parent = above.get(place);
    const parentId = parent === undefined ? undefined : taken.get(parent)?.goal.id;
    if (parent === undefined || parentId === undefined) return goal;
    return { ...goal, parentId, level: above.has(parent) ? 'team' : 'department' };
  });
}

/** Deals are met by what stands in the field. */
function ruleFor(proposal: Proposal, { id, title }: Goal, taken: readonly string[]): Rule | null {
  if (proposal.kind === 'ancestor') return null;
  const value = proposal.title;
  return {
    id: idFromTitle(`${title} ${proposal.kind}`, taken, 'rule'),
    title: t('first_rule_title', title, kindText(proposal)),
    when:
      proposal.kind === 'segment'
        ? { field: 'segment', op: 'is', value }
        : {
            all: [
              { field: 'kind', op: 'is', value: 'deal' },
              { field: 'project', op: 'is', value },
            ],
          },
    then: { goal: id },
  };
}
