import type { Condition } from '../../../lib/domain/condition.ts';
import type { CategoryKind, GoalLevel, RuleTarget, TargetRange } from '../../../lib/domain/strategy.ts';
import type template from '../../../lib/locales/template.en.json';

/** A text of a template, by its message. */
export type TemplateText = keyof typeof template;

/**
 * A strategy to begin with. Ids are the same in every language, since labels in the trackers are made of them; what people read is
 * named by its message. Words in conditions are those that trackers and teams use, English and German.
 */
export interface Template {
  readonly id: string;
  readonly title: TemplateText;
  /** For whom, in one sentence. */
  readonly about: TemplateText;
  readonly goals: readonly {
    readonly id: string;
    readonly title: TemplateText;
    readonly description: TemplateText;
    readonly level: GoalLevel;
    readonly parentId?: string;
    readonly ownerRole: TemplateText;
    readonly target: TargetRange;
  }[];
  readonly categories: readonly {
    readonly id: string;
    readonly title: TemplateText;
    readonly kind: CategoryKind;
    readonly target?: TargetRange;
  }[];
  readonly rules: readonly {
    readonly id: string;
    readonly title: TemplateText;
    readonly when: Condition;
    readonly then: RuleTarget;
  }[];
  readonly guardrails: readonly {
    readonly id: string;
    readonly title: TemplateText;
    readonly when: Condition;
    readonly because: TemplateText;
    readonly decision: string;
  }[];
  readonly decisionRights: readonly {
    readonly id: string;
    readonly title: TemplateText;
    readonly decides: TemplateText;
    readonly consulted: readonly TemplateText[];
    readonly escalatesTo: TemplateText;
    /** Days until it escalates. */
    readonly afterDays: number;
    readonly reversible: boolean;
  }[];
}
