import { useState } from 'preact/hooks';
import type { Problem } from '../../../lib/domain/result.ts';
import { EXPORT_BYTES } from '../../../lib/messages/caps.ts';
import { ask } from '../../../lib/messages/client.ts';
import type { Answer, ImportDiff, MessageError } from '../../../lib/messages/protocol.ts';
import { t } from '../../../lib/platform/i18n.ts';
import { errorText } from '../../ui/error-text.ts';
import type { Ports } from '../ports.ts';
import { exportText } from './export-file.ts';

/** A file on its way in. Nothing is changed before `apply`. */
export type ImportState =
  | { readonly name: 'idle' }
  | { readonly name: 'reading'; readonly file: string }
  | {
      readonly name: 'refused';
      readonly file: string;
      readonly sentence: string;
      readonly problems: readonly Problem[];
    }
  | {
      readonly name: 'shown';
      readonly file: string;
      readonly text: string;
      readonly rev: number;
      readonly diff: ImportDiff;
    }
  | { readonly name: 'applying'; readonly file: string }
  /** `before`: an export from just before, for the way back; null where it could not be made. */
  | { readonly name: 'done'; readonly file: string; readonly before: string | null }
  | { readonly name: 'undone' };

export interface ImportSteps {
  readonly state: ImportState;
  choose(file: File): Promise<void>;
  apply(): Promise<void>;
  undo(): Promise<void>;
  cancel(): void;
}

export function useImport(ports: Ports, onReplaced: () => Promise<void>): ImportSteps {
  const [state, setState] = useState<ImportState>({ name: 'idle' });

  const refuse = (file: string, error: MessageError): void =>
    setState({
      name: 'refused',
      file,
      sentence: errorText(error.code),
      problems: error.problems ?? [],
    });

  const apply = async (file: string, text: string, rev: number): Promise<Answer<{ rev: number }>> => {
    setState({ name: 'applying', file });
    const answer = await ask('import.apply', { text, rev, requestId: ports.fresh() });
    if (!answer.ok) refuse(file, answer.error);
    return answer;
  };

  return {
    state,
    async choose(file) {
      const { name } = file;
      if (file.size > EXPORT_BYTES) {
        setState({ name: 'refused', file: name, sentence: t('options_import_too_big'), problems: [] });
        return;
      }
      setState({ name: 'reading', file: name });
      const text = await file.text().catch(() => null);
      if (text === null) {
        setState({ name: 'refused', file: name, sentence: t('options_import_unreadable'), problems: [] });
        return;
      }
      const preview = await ask('import.preview', { text });
      if (preview.ok) setState({ name: 'shown', file: name, text, ...preview.value });
      else refuse(name, preview.error);
    },
    async apply() {
      if (state.name !== 'shown') return;
      const before = await exportText();
      const done = await apply(state.file, state.text, state.rev);
      if (!done.ok) return;
      await onReplaced();
      setState({ name: 'done', file: state.file, before: before.ok ? before.value : null });
    },
    async undo() {
      if (state.name !== 'done' || state.before === null) return;
      const preview = await ask('import.preview', { text: state.before });
      if (!preview.ok) return refuse(state.file, preview.error);
      const done = await apply(state.file, state.before, preview.value.rev);
      if (!done.ok) return;
      await onReplaced();
      setState({ name: 'undone' });
    },
    cancel: () => setState({ name: 'idle' }),
  };
}
