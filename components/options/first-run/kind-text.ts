import type { Proposal } from '../../../lib/domain/propose-goals.ts';
import { t } from '../../../lib/platform/i18n.ts';

/** What a proposal is in its tool: the tool's own word where it says one that is not ours. */
export function kindText({ kind, type }: Pick<Proposal, 'kind' | 'type'>): string {
  if (kind !== 'ancestor') return t(`first_kind_${kind}`);
  if (type === undefined || type.trim() === '') return t('first_kind_parent');
  const known = /^(epic|project|initiative)$/i.exec(type)?.[1]?.toLowerCase();
  return known ? t(`first_kind_${known as 'epic' | 'project' | 'initiative'}`) : type;
}
