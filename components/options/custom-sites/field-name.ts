import type { ConditionField } from '../../../lib/domain/condition.ts';
import { fieldLabel } from '../describe-condition.ts';

/** Conditions ask for one of these at a time, and call them so. */
const ONE: Readonly<Record<string, ConditionField>> = { labels: 'label', components: 'component' };

/** A field of an item as a person reads it. */
export const fieldName = (field: string): string => fieldLabel(ONE[field] ?? (field as ConditionField));
