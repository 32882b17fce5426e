import { t } from '../../../lib/platform/i18n.ts';
import { Empty } from '../../ui/Empty.tsx';
import { AddEntry } from '../AddEntry.tsx';
import { soughtBy } from '../describe-condition.ts';
import { newRule } from '../edit/new-entries.ts';
import { useEditor } from '../editor.ts';
import { EntryList } from '../EntryList.tsx';
import { SectionHead } from '../SectionHead.tsx';
import { OverlapsBehind, TryLater } from '../SeenLater.tsx';
import { SeenNote } from '../SeenNote.tsx';
import { useList } from '../use-list.ts';
import { RuleRow } from './RuleRow.tsx';

/** Rules in the order they are tried. */
export function RulesSection() {
  const { strategy } = useEditor();
  const list = useList('rules');
  return (
    <>
      <SectionHead title={t('options_rules')}>{t('options_rules_intro')}</SectionHead>
      <div data-path="rules">
        {strategy.rules.length === 0 && <Empty>{t('options_rules_empty')}</Empty>}
        <EntryList
          numbered
          entries={strategy.rules}
          label={t('options_rules')}
          rowOf={list.row}
          pathOf={list.path}
          titleOf={(rule) => rule.title}
          textOf={(rule) => `${rule.title} ${soughtBy(rule.when)}`}
        >
          {(rule, index) => <RuleRow rule={rule} index={index} />}
        </EntryList>
        <AddEntry
          name="rule"
          label={t('options_rule_add_label')}
          hint={t('rules_drag_hint')}
          action={t('options_rule_add')}
          onAdd={(title) => list.add(newRule(strategy, title), title)}
        />
        <SeenNote />
        <OverlapsBehind />
        <TryLater />
      </div>
    </>
  );
}
