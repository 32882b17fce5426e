import { BehindNumber } from '../behind/BehindNumber.tsx';
import type { Cell, Table } from '../export/table.ts';

interface DataTableProps {
  readonly table: Table;
}

/** A table of numbers; each that has items behind it opens them. */
export function DataTable({ table: { title, head, rows } }: DataTableProps) {
  return (
    <div class="table-scroll" tabIndex={0} role="region" aria-label={title}>
      <table class="table">
        <caption class="spoken-only">{title}</caption>
        <thead>
          <tr>
            {head.map((name, n) => (
              <th key={n} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, ...cells], at) => (
            <tr key={at}>
              <th scope="row">{name && <bdi>{name.text}</bdi>}</th>
              {cells.map((cell, n) => (
                <td key={n} class={cell.attention ? 'attention-text' : undefined}>
                  <CellText cell={cell} label={`${name?.text ?? ''}, ${head[n + 1] ?? ''}: ${cell.text}`} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function CellText({ cell: { text, behind }, label }: { readonly cell: Cell; readonly label: string }) {
  // Ranges keep their order where the page is written from right to left.
  if (!behind) return <bdi>{text}</bdi>;
  return (
    <BehindNumber behind={behind} label={label}>
      <bdi>{text}</bdi>
    </BehindNumber>
  );
}
