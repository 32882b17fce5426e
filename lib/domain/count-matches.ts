import { PreparedItem } from './prepared-item.ts';
import { compileStrategy, resolvePrepared } from './resolve.ts';
import type { Strategy } from './strategy.ts';
import type { WorkItem } from './work-item.ts';

export interface MatchCounts {
  /** Per rule: readable items whose condition matches, and of those the ones placed by this rule (off-strategy ones included). */
  readonly rules: Readonly<Record<string, { readonly matched: number; readonly decided: number }>>;
  /** Per guardrail: readable items it matches, and of those the ones a live exception covers. */
  readonly guardrails: Readonly<Record<string, { readonly matched: number; readonly covered: number }>>;
  /** Per bucket (`goal:ID`, `category:ID`, `untagged`, `off_strategy`, `unknown`): items in it. Absent = none. */
  readonly buckets: Readonly<Record<string, number>>;
}

/** What a strategy would make of these items: the live counts beside rules and guardrails. */
export function countMatches(strategy: Strategy, items: Iterable<WorkItem>, at: Date): MatchCounts {
  const compiled = compileStrategy(strategy);
  const rules = new Map(strategy.rules.map(({ id }) => [id, { matched: 0, decided: 0 }]));
  const guardrails = new Map(strategy.guardrails.map(({ id }) => [id, { matched: 0, covered: 0 }]));
  const buckets = new Map<string, number>();
  for (const item of items) {
    const prepared = new PreparedItem(item, compiled.fields);
    const { bucket, reasons } = resolvePrepared(compiled, prepared, at);
    buckets.set(bucket, (buckets.get(bucket) ?? 0) + 1);
    if (bucket === 'unknown') continue;
    // After the rules' places come the guardrails', whose matches are in the reasons.
    for (const place of compiled.index.possible(prepared)) {
      const compiledRule = compiled.rules[place];
      const count = compiledRule && rules.get(compiledRule.rule.id);
      if (count && compiledRule.test(prepared)) count.matched++;
    }
    for (const { step, outcome, rule = '', guardrail = '' } of reasons) {
      const decided = step === 'rule' && outcome === 'decided' ? rules.get(rule) : undefined;
      if (decided) decided.decided++;
      const stopped = step === 'guardrail' ? guardrails.get(guardrail) : undefined;
      if (stopped) stopped.matched++;
      if (stopped && outcome === 'covered') stopped.covered++;
    }
  }
  return {
    rules: Object.fromEntries(rules),
    guardrails: Object.fromEntries(guardrails),
    buckets: Object.fromEntries(buckets),
  };
}
