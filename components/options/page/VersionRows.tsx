import type { Strategy } from '../../../lib/domain/strategy.ts';
import { t } from '../../../lib/platform/i18n.ts';
import type { Difference } from '../edit/compare.ts';
import { fieldDifferences } from './version-text.ts';

interface VersionRowsProps {
  readonly difference: Difference;
  readonly mine: Strategy;
  readonly theirs: Strategy;
  readonly base: Strategy | null;
}

const nameOf = ({ list, id, title }: Difference): string =>
  list === 'general'
    ? t(`options_general_${id.toLowerCase() as 'name'}`)
    : `${t(`options_list_${list.toLowerCase() as 'goals'}`)}${title === '' ? '' : `: ${title}`}`;

/** What is a single value has no fields to be named. */
const isPlain = ({ list, id }: Difference): boolean =>
  list === 'general' && (id === 'name' || id === 'timeZone');

/** One entry two versions hold differently: one line where it is there or not, else a line per field, the changed side strong. */
export function VersionRows({ difference, mine, theirs, base }: VersionRowsProps) {
  const { what } = difference;
  if (what !== 'both') {
    return (
      <tr>
        <th scope="row">
          <bdi>{nameOf(difference)}</bdi>
        </th>
        <td>{sideText(what, 'onlyMine')}</td>
        <td>{sideText(what, 'onlyTheirs')}</td>
      </tr>
    );
  }
  return fieldDifferences(difference, mine, theirs, base).map((field) => (
    <tr key={field.label}>
      <th scope="row">
        <bdi>{nameOf(difference)}</bdi>
        {!isPlain(difference) && <div class="subtle">{field.label}</div>}
      </th>
      <td class={field.changed === 'theirs' ? 'subtle' : 'changed'}>
        <bdi>{field.mine}</bdi>
      </td>
      <td class={field.changed === 'mine' ? 'subtle' : 'changed'}>
        <bdi>{field.theirs}</bdi>
      </td>
    </tr>
  ));
}

function sideText(what: Difference['what'], side: 'onlyMine' | 'onlyTheirs'): string {
  if (what === 'order') return t('options_conflict_order');
  return t(what === side ? 'options_conflict_here' : 'options_conflict_absent');
}
