import { t } from '../../../lib/platform/i18n.ts';
import { Button } from '../../ui/Button.tsx';
import type { Ports } from '../ports.ts';
import { COLUMNS, type Column } from './files/goal-columns.ts';

interface ColumnListProps {
  readonly ports: Ports;
  readonly say: (text: string) => void;
}

const EXAMPLE = 'goals.csv';

const nameOf = (column: Column): string => t(`import_name_${column.toLowerCase() as Lowercase<Column>}`);

/** Two goals as a spreadsheet has them, the second under the first. */
const exampleText = (): string =>
  [COLUMNS.map(nameOf).join(','), t('import_example_first'), t('import_example_second'), ''].join('\r\n');

/** What goals in CSV and YAML are made of, folded away until someone asks. */
export function ColumnList({ ports, say }: ColumnListProps) {
  return (
    <details class="columns">
      <summary>{t('import_columns')}</summary>
      <p>{t('import_columns_text')}</p>
      <table class="column-list">
        <thead>
          <tr>
            <th scope="col">{t('import_columns_name')}</th>
            <th scope="col">{t('import_columns_holds')}</th>
          </tr>
        </thead>
        <tbody>
          {COLUMNS.map((column) => (
            <tr key={column}>
              <th scope="row">
                <code>{nameOf(column)}</code>
              </th>
              <td>{t(`import_col_${column.toLowerCase() as Lowercase<Column>}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        onPress={() => {
          ports.download(EXAMPLE, exampleText());
          say(t('import_example_saved', EXAMPLE));
        }}
      >
        {t('import_example')}
      </Button>
    </details>
  );
}
