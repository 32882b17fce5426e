import type { ComponentChildren } from 'preact';
import { Field, type FieldControl } from '../../ui/Field.tsx';
import { problemsWithin } from '../edit/problems-at.ts';
import { useEditor } from '../editor.ts';

interface AtPathProps {
  /** The place in the strategy document, such as `goals[2].title`: problems there are shown here. */
  readonly path: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** A sentence of the field's own, such as about text that is no number. Comes before those of the check. */
  readonly error?: string | undefined;
  readonly wide?: boolean | undefined;
  readonly children: (control: FieldControl) => ComponentChildren;
}

/** A field of the strategy: knows its place in the document, so that a problem shows here and a summary can lead here. */
export function AtPath({ path, label, hint, error, wide = false, children }: AtPathProps) {
  const { problems, held } = useEditor();
  const found = error ?? problemsWithin(problems, path)[0]?.message;
  return (
    <div class={wide ? 'at-path wide' : 'at-path'} data-path={path}>
      <Field label={label} hint={hint} error={found}>
        {(control) => children(held ? { ...control, disabled: true } : control)}
      </Field>
    </div>
  );
}
