import { sayable } from './folded-text.ts';
import type { GoalState, KnownGoal } from './known-goal.ts';
import type { Category, Exception, Guardrail, Rule } from './strategy.ts';
import type { Tag } from './tag-index.ts';
import type { ReasonCode } from './reason-codes.ts';
import type { Reason, Said, SaidValue } from './verdict.ts';
import type { Ancestor } from './work-item.ts';

/** The sentences of reasons. Short plain English; every name in them is cleaned and cut, since items are written by strangers. */

const quoted = (text: string): string => `“${sayable(text)}”`;
const titled = ({ goal }: Pick<KnownGoal, 'goal'>): string => quoted(goal.title);
const said = (code: ReasonCode, ...values: readonly SaidValue[]): Said => ({ code, values });
const named = ({ goal }: Pick<KnownGoal, 'goal'>): string => sayable(goal.title);
const day = (text: string): SaidValue => ({ day: sayable(text) });
const many = (count: number, one: string): string => (count === 1 ? `1 ${one}` : `${count} ${one}s`);

export const unreadable: Reason = {
  step: 'read',
  outcome: 'decided',
  because: 'This item could not be read, so nothing is said of it.',
  said: said('unreadable'),
};

export const manualGoal = (known: KnownGoal): Reason => ({
  step: 'manual',
  outcome: 'decided',
  because: `The goal ${titled(known)} was set here by hand.`,
  said: said('manual_goal', named(known)),
  goal: known.goal.id,
});

export const manualCategory = (category: Category, outcome: 'decided' | 'also'): Reason => ({
  step: 'manual',
  outcome,
  because:
    outcome === 'decided'
      ? `This item was marked here by hand as ${quoted(category.title)}.`
      : `The mark as ${quoted(category.title)} does not count beside a goal set by hand.`,
  said: said(outcome === 'decided' ? 'manual_category' : 'manual_category_beside', sayable(category.title)),
  category: category.id,
});

export const manualUnknown = (what: 'goal' | 'category', id: string): Reason => ({
  step: 'manual',
  outcome: 'ignored',
  because: `The ${what} ${quoted(id)} set here by hand is not in the strategy.`,
  said: said(`manual_${what}_unknown`, sayable(id)),
  tag: sayable(id),
});

/** A key that people use (`SHOP-1`); else the title, since ids of projects and records say nothing to anyone. */
const called = ({ key, title }: Ancestor): string => sayable(/-\d+$/.test(key) || title === '' ? key : title);

/** Where an ancestor is called by its title anyway, that it is the title which names a goal need not be said. */
const byTitle = (as: Tag['as'], ancestor?: Ancestor): Tag['as'] =>
  as === 'title' && ancestor && called(ancestor) === sayable(ancestor.title) ? 'key' : as;

function tagSentence({ known, text, as }: Tag, ancestor?: Ancestor): string {
  const of = ancestor ? `of its ancestor ${called(ancestor)} ` : '';
  switch (byTitle(as, ancestor)) {
    case 'label':
      return `The label ${quoted(text)} ${of}names the goal ${titled(known)}`;
    case 'alias':
      return `The label ${quoted(text)} ${of}is an alias of the goal ${titled(known)}`;
    case 'key':
      return `Its ancestor ${sayable(text)} is an alias of the goal ${titled(known)}`;
    case 'title':
      return `The title ${quoted(text)} ${of}is an alias of the goal ${titled(known)}`;
    case 'field':
      return `The goal field names ${quoted(text)}, the goal ${titled(known)}`;
  }
}

function tagSaid({ known, text, as }: Tag, ancestor?: Ancestor): Said {
  const values = [sayable(text), named(known)];
  const by = byTitle(as, ancestor);
  if (!ancestor || by === 'key' || by === 'field') return said(by, ...values);
  return said(`${by}_of`, ...values, called(ancestor));
}

export const tagged = (tag: Tag, outcome: 'decided' | 'also', ancestor?: Ancestor): Reason => ({
  step: ancestor ? 'ancestor' : 'tag',
  outcome,
  because: `${tagSentence(tag, ancestor)}${outcome === 'also' ? '; shown, not counted' : ''}.`,
  said: tagSaid(tag, ancestor),
  goal: tag.known.goal.id,
  tag: sayable(tag.text),
  ...(ancestor && { ancestor: called(ancestor) }),
});

export const unknownTag = (text: string, as: 'label' | 'field', ancestor?: Ancestor): Reason => ({
  step: ancestor ? 'ancestor' : 'tag',
  outcome: 'ignored',
  because: `The ${as === 'label' ? 'label' : 'goal field’s value'} ${quoted(text)} ${
    ancestor ? `of its ancestor ${called(ancestor)} ` : ''
  }names no goal of the strategy.`,
  said: ancestor
    ? said(`unknown_${as}_of`, sayable(text), called(ancestor))
    : said(`unknown_${as}`, sayable(text)),
  tag: sayable(text),
  ...(ancestor && { ancestor: called(ancestor) }),
});

export const noTag = (field: string | undefined): Reason => ({
  step: 'tag',
  outcome: 'passed',
  because:
    field === undefined
      ? 'No label of this item names a goal, and none was set here by hand.'
      : `Neither a label nor the field ${quoted(field)} names a goal, and none was set here by hand.`,
  said: field === undefined ? said('no_tag') : said('no_tag_or_field', sayable(field)),
});

export const noAncestorTag = (count: number): Reason => ({
  step: 'ancestor',
  outcome: 'passed',
  because:
    count === 0
      ? 'It has no ancestor that could name a goal.'
      : count === 1
        ? 'Its only known ancestor names no goal.'
        : `None of its ${count} ancestors names a goal.`,
  said:
    count === 0 ? said('no_ancestor') : count === 1 ? said('only_ancestor') : said('no_ancestor_tag', count),
});

export const ruleMatched = (rule: Rule, target: KnownGoal | Category): Reason => ({
  step: 'rule',
  outcome: 'decided',
  because: `The rule ${quoted(rule.title)} matches and gives ${
    'goal' in target ? `the goal ${titled(target)}` : `the category ${quoted(target.title)}`
  }.`,
  said:
    'goal' in target
      ? said('rule_goal', sayable(rule.title), named(target))
      : said('rule_category', sayable(rule.title), sayable(target.title)),
  rule: rule.id,
  ...('goal' in target ? { goal: target.goal.id } : { category: target.id }),
});

export const ruleWithoutTarget = (rule: Rule): Reason => ({
  step: 'rule',
  outcome: 'ignored',
  because: `The rule ${quoted(rule.title)} matches, but names a goal or category that the strategy does not have.`,
  said: said('rule_nowhere', sayable(rule.title)),
  rule: rule.id,
});

export const noRule = (count: number): Reason => ({
  step: 'rule',
  outcome: 'passed',
  because: count === 0 ? 'There are no rules.' : `No rule matches (${many(count, 'rule')} tried).`,
  said: count === 0 ? said('no_rules') : said('no_rule', count),
});

const STATES: Record<GoalState, (known: Pick<KnownGoal, 'goal'>) => string> = {
  live: (known) => `The goal ${titled(known)} is active and within its dates`,
  closed: (known) => `The goal ${titled(known)} is closed`,
  paused: (known) => `The goal ${titled(known)} is paused`,
  not_started: (known) => `The goal ${titled(known)} starts on ${known.goal.startsOn}`,
  ended: (known) => `The goal ${titled(known)} ended on ${known.goal.endsOn}`,
};

const stateSaid = ({ goal }: Pick<KnownGoal, 'goal'>, state: GoalState): Said => {
  const values: readonly SaidValue[] =
    state === 'not_started'
      ? [sayable(goal.title), day(goal.startsOn ?? '')]
      : state === 'ended'
        ? [sayable(goal.title), day(goal.endsOn ?? '')]
        : [sayable(goal.title)];
  return said(`goal_${state}`, ...values);
};

const covered = (what: Said, exception: Exception | undefined): Said =>
  exception ? { ...what, until: sayable(exception.until) } : what;

const coveredBy = ({ until }: Exception): string => `, and an exception until ${sayable(until)} covers it`;

/** What the goal's state means; `exception` is the one that covers it. */
export const goalStands = (
  known: Pick<KnownGoal, 'goal'>,
  state: GoalState,
  exception?: Exception,
): Reason => ({
  step: 'goal',
  outcome: state === 'live' ? 'passed' : exception ? 'covered' : 'off',
  because: `${STATES[state](known)}${exception ? coveredBy(exception) : ''}.`,
  said: covered(stateSaid(known, state), exception),
  goal: known.goal.id,
  ...(exception && { exception: exception.id }),
});

export const guardrailMatched = (guardrail: Guardrail, exception?: Exception): Reason => ({
  step: 'guardrail',
  outcome: exception ? 'covered' : 'off',
  because: exception
    ? `The guardrail ${quoted(guardrail.title)} matches${coveredBy(exception)}.`
    : `The guardrail ${quoted(guardrail.title)} matches: ${sayable(guardrail.because, 240)}`,
  said: exception
    ? covered(said('guardrail_covered', sayable(guardrail.title)), exception)
    : said('guardrail', sayable(guardrail.title), sayable(guardrail.because, 240)),
  guardrail: guardrail.id,
  ...(exception && { exception: exception.id }),
});

export const noGuardrail = (count: number): Reason => ({
  step: 'guardrail',
  outcome: 'passed',
  because:
    count === 0 ? 'There are no guardrails.' : `No guardrail matches (${many(count, 'guardrail')} tried).`,
  said: count === 0 ? said('no_guardrails') : said('no_guardrail', count),
});

/** An exception for this item would have covered something, but is over. */
export const exceptionOver = (exception: Exception): Reason => ({
  step: 'exception',
  outcome: 'passed',
  because: `The exception for this item ended on ${sayable(exception.until)}.`,
  said: said('exception_over', day(exception.until)),
  exception: exception.id,
});
