import { formatNumber, plural, t } from '../../../lib/platform/i18n.ts';
import type { Problem } from '../../../lib/domain/result.ts';
import { sectionOfPath, SECTIONS, type Section } from '../state/use-section.ts';

interface SideListProps {
  readonly section: Section;
  readonly problems: readonly Problem[];
  readonly onChoose: (section: Section) => void;
}

/** The sections, the one shown marked, those with something to fix counted. */
export function SideList({ section, problems, onChoose }: SideListProps) {
  return (
    <nav class="side" aria-label={t('options_sections')}>
      <ul>
        {SECTIONS.map((name) => {
          const wrong = problems.filter((problem) => sectionOfPath(problem.path) === name).length;
          return (
            <li key={name} class={name === 'scopes' ? 'apart' : undefined}>
              <a
                href={`#${name}`}
                aria-current={name === section ? 'page' : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  onChoose(name);
                }}
              >
                {t(`options_${name}`)}
                {wrong > 0 && (
                  <>
                    <span class="side-count" aria-hidden="true">
                      {formatNumber(wrong)}
                    </span>
                    <span class="spoken-only">{plural('options_to_fix', wrong)}</span>
                  </>
                )}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
