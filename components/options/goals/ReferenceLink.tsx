import type { Reference } from '../edit/references.ts';
import { useEditor } from '../editor.ts';
import { focusRow } from '../focus.ts';

interface ReferenceLinkProps {
  readonly reference: Reference;
}

const LISTS = { goal: 'goals', rule: 'rules', guardrail: 'guardrails', exception: 'exceptions' } as const;

/** Leads to something that points at an entry: its row opens and takes the focus. */
export function ReferenceLink({ reference }: ReferenceLinkProps) {
  const { keys, toggle } = useEditor();
  const list = LISTS[reference.kind];
  return (
    <a
      href={`#${list === 'exceptions' ? 'guardrails' : list}`}
      onClick={() => {
        const row = `${list}/${keys.of(`${list}/${reference.id}`)}`;
        toggle(row, true);
        focusRow(row);
      }}
    >
      <bdi>{reference.title === '' ? '–' : reference.title}</bdi>
    </a>
  );
}
