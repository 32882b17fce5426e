import type { CustomSite } from '../../../lib/domain/custom/custom-site.ts';
import { plural, t } from '../../../lib/platform/i18n.ts';
import { Notice } from '../../ui/Notice.tsx';
import { fieldName } from './field-name.ts';
import { problemSentence } from './problem-sentence.ts';
import type { Preview } from './use-preview.ts';

interface PreviewBlockProps {
  readonly preview: Preview;
  readonly site: CustomSite;
}

/** Fields of one's own stand together in the item, and each for itself here. */
const eachField = ({
  custom,
  ...fields
}: Readonly<Record<string, unknown>>): readonly [string, unknown][] => [
  ...Object.entries(fields),
  ...Object.entries(custom ?? {}).map(([name, value]): [string, unknown] => [`custom.${name}`, value]),
];

const words = (value: unknown): string => (Array.isArray(value) ? value.join(', ') : String(value));

/** What would be recognised on the page that was chosen: how many, and the first with what is read of them. */
export function PreviewBlock({ preview: { problems, seen }, site }: PreviewBlockProps) {
  if (problems && problems.length > 0)
    return (
      <Notice tone="attention" title={t('custom_not_yet')}>
        <ul>
          {problems.slice(0, 3).map((problem) => (
            <li key={problem.path}>{problemSentence(problem, site)}</li>
          ))}
        </ul>
      </Notice>
    );
  if (!seen) return <p class="subtle small">{t('custom_no_page')}</p>;
  return (
    <div role="status" class="preview">
      <p>
        <strong>{plural('custom_seen', seen.count)}</strong>
        {seen.rows > seen.count && <> {t('custom_seen_rows', seen.rows)}</>}
      </p>
      {seen.items.length > 0 && (
        <table class="preview-items">
          <thead>
            <tr>
              <th scope="col">{t('custom_key')}</th>
              <th scope="col">{t('custom_title_of_item')}</th>
              <th scope="col">{t('custom_fields')}</th>
            </tr>
          </thead>
          <tbody>
            {seen.items.map(({ key, title, fields }) => (
              <tr key={key}>
                <td>
                  <bdi>{key}</bdi>
                </td>
                <td>
                  <bdi>{title || '–'}</bdi>
                </td>
                <td class="subtle small">
                  <bdi>
                    {eachField(fields)
                      .map(([name, value]) => `${fieldName(name)}: ${words(value)}`)
                      .join(' · ') || '–'}
                  </bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
