import { useState } from 'preact/hooks';
import type { MatchingItem } from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import { hueStyle } from '../../ui/colour.ts';
import { ItemName, spokenName } from '../../ui/ItemName.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { hueOf, markOf } from '../../ui/paint.ts';
import { useEditor } from '../editor.ts';
import { Reasoning } from './Reasoning.tsx';

interface MatchingRowProps {
  readonly item: MatchingItem;
  /** The rule it is listed under. */
  readonly rule: string | undefined;
}

/** One seen item behind a count: what it is, what placed it, what else matches it, and on request why. */
export function MatchingRow({ item: { line, placedBy, rules, guardrails }, rule }: MatchingRowProps) {
  const { strategy } = useEditor();
  const [why, setWhy] = useState(false);
  const hue = line.paint.state === 'off_strategy' ? null : hueOf(line.paint);
  const named = (list: 'rules' | 'guardrails', id: string): string =>
    strategy[list].find((entry) => entry.id === id)?.title ?? id;
  const placed =
    placedBy === null || 'tag' in placedBy
      ? placedBy && t('rules_by_tag')
      : placedBy.rule === rule
        ? t('rules_by_this')
        : t('rules_by_rule', named('rules', placedBy.rule));
  const others = [
    ...rules
      .filter((id) => !(placedBy && 'rule' in placedBy && placedBy.rule === id))
      .map((id) => named('rules', id)),
    ...guardrails.map((id) => t('rules_guardrail_named', named('guardrails', id))),
  ];
  return (
    <li>
      <div
        class={`item-row behind-row part-${line.paint.state}`}
        style={hue === null ? undefined : hueStyle(hue)}
      >
        <Mark name={markOf(line.paint)} />
        <ItemName line={line} />
        <Button
          look="quiet"
          expanded={why}
          label={t('rules_why_named', spokenName(line))}
          onPress={() => setWhy(!why)}
        >
          {t('rules_why')}
        </Button>
        <span class="item-note">
          {[placed, others.length > 0 && t('rules_also', others.join(', '))].filter(Boolean).join(' · ')}
        </span>
      </div>
      {why && <Reasoning item={line.id} />}
    </li>
  );
}
