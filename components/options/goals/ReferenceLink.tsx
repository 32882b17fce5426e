import type { Reference } from '../edit/references.ts';
import { useEditor } from '../editor.ts';
import { focusRow } from '../focus.ts';

interface ReferenceLinkProps {
  readonly reference: Reference;
}

/** Leads to a goal or rule that points at something: its row opens and takes the focus. */
export function ReferenceLink({ reference }: ReferenceLinkProps) {
  const { keys, toggle } = useEditor();
  const list = reference.kind === 'goal' ? 'goals' : 'rules';
  return (
    <a
      href={`#${list}`}
      onClick={() => {
        const row = `${list}/${keys.of(`${list}/${reference.id}`)}`;
        toggle(row, true);
        focusRow(row);
      }}
    >
      <bdi>{reference.title}</bdi>
    </a>
  );
}
