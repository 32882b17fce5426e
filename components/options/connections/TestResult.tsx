import type { Connection, ConnectionTest, ReadPart } from '../../../lib/messages/connections.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { faultText } from '../../ui/error-text.ts';

interface TestResultProps {
  readonly site: Connection['site'];
  readonly found: ConnectionTest;
}

/** The first sentence: does it work, and with what. */
export function testSentence(site: Connection['site'], { fault, where = '', reads }: ConnectionTest): string {
  if (fault) return faultText(fault);
  if (reads.length === 0) return t('connections_works_nothing', where);
  return site === 'linear' || site === 'hubspot' || site === 'pipedrive'
    ? t(`connections_works_${site}`, where)
    : t('connections_works_in', where);
}

function partText({ part, names = [], more = false }: ReadPart): string {
  if (part !== 'teams')
    return names.length > 0 ? t('connections_part_goal', names[0] ?? '') : t(`connections_part_${part}`);
  const shown = names.slice(0, 6).join(', ') + (more || names.length > 6 ? ' …' : '');
  return more
    ? t('connections_part_teams_more', names.length, shown)
    : plural('connections_part_teams', names.length, shown);
}

/** What a try of a connection found: what is read with it, what is not, and why that may be. */
export function TestResult({ site, found }: TestResultProps) {
  const { fault, reads, lacks, missing } = found;
  return (
    <div class="test-result small">
      <p>{testSentence(site, found)}</p>
      {!fault && (
        <>
          {reads.length > 0 && (
            <>
              <p class="test-head">{t('connections_reads')}</p>
              <ul>
                {reads.map((each) => (
                  <li key={each.part}>
                    <bdi>{partText(each)}</bdi>
                  </li>
                ))}
              </ul>
            </>
          )}
          {(lacks.length > 0 || missing.length > 0) && (
            <>
              <p class="test-head">{t('connections_lacks')}</p>
              <ul>
                {lacks.map((part) => (
                  <li key={part}>{t(`connections_lack_${part}`)}</li>
                ))}
                {missing.length > 0 && (
                  <li>
                    <bdi>{t('connections_lack_fields', missing.join(', '))}</bdi>
                  </li>
                )}
              </ul>
            </>
          )}
          <p class="subtle">{t('connections_never')}</p>
        </>
      )}
    </div>
  );
}
