import type { StatusCategory } from '../../domain/work-item.ts';
import { nameOf, record } from '../untrusted.ts';

/**
 * Jira knows three categories of status and no "cancelled": work that was dropped ends in `done`, and only the words say
 * so. These are the names Jira ships, in English and German, of statuses and resolutions under which no work was delivered.
 */
const DROPPED =
  /^(cancell?ed|won.?t (do|fix)|rejected|declined|duplicate|cannot reproduce|abgebrochen|abgelehnt|duplikat|wird nicht (erledigt|behoben))$/i;

/** `new`, `indeterminate`, `done` of Jira; done without delivery (by status or resolution) is cancelled. */
export function statusCategory(status: unknown, resolution: unknown): StatusCategory | undefined {
  switch (record(record(status)['statusCategory'])['key']) {
    case 'new':
      return 'todo';
    case 'indeterminate':
      return 'active';
    case 'done':
      return [status, resolution].some((said) => DROPPED.test(nameOf(said) ?? '')) ? 'cancelled' : 'done';
    default:
      return undefined;
  }
}
