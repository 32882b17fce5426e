/** Sentences with a count in them. */
export type CountedReasonCode = 'no_rule' | 'no_guardrail';

/**
 * Every sentence a reason can say; the values go into it in the order `reason-words.ts` gives them. `_of` = an ancestor's, whose
 * key is the last value.
 */
export type ReasonCode =
  | CountedReasonCode
  | 'unreadable'
  | 'manual_goal'
  | 'manual_category'
  | 'manual_category_beside'
  | 'manual_goal_unknown'
  | 'manual_category_unknown'
  | 'label'
  | 'label_of'
  | 'alias'
  | 'alias_of'
  | 'key'
  | 'title'
  | 'title_of'
  | 'field'
  | 'unknown_label'
  | 'unknown_label_of'
  | 'unknown_field'
  | 'unknown_field_of'
  | 'no_tag'
  | 'no_tag_or_field'
  | 'no_ancestor'
  | 'only_ancestor'
  | 'no_ancestor_tag'
  | 'rule_goal'
  | 'rule_category'
  | 'rule_nowhere'
  | 'no_rules'
  | 'goal_live'
  | 'goal_closed'
  | 'goal_paused'
  | 'goal_not_started'
  | 'goal_ended'
  | 'guardrail'
  | 'guardrail_covered'
  | 'no_guardrails'
  | 'exception_over';
