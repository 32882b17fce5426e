import { useState } from 'preact/hooks';
import { ask } from '../../../lib/messages/client.ts';
import type { Answer, ImportDiff, MessageError } from '../../../lib/messages/protocol.ts';
import { errorText } from '../../ui/error-text.ts';
import type { Ports } from '../ports.ts';
import { fileProblemText } from '../state/problem-text.ts';
import { exportText } from './export-file.ts';
import { faultText } from './files/file-fault.ts';

/** A file on its way in. Nothing is changed before `apply`. */
export type ImportState =
  | { readonly name: 'idle' }
  | { readonly name: 'reading'; readonly file: string }
  | {
      readonly name: 'refused';
      readonly file: string;
      /** What is wrong, each with its line or place. Never empty. */
      readonly sentences: readonly string[];
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

/** Told when something else is stored: by which file and the way back, which answers whether it was gone; null once it was. */
export type Replaced = (file: string | null, back?: () => Promise<boolean>) => Promise<void>;

export function useImport(ports: Ports, onReplaced: Replaced): ImportSteps {
  const [state, setState] = useState<ImportState>({ name: 'idle' });

  const refuse = (file: string, { code, problems = [] }: MessageError): void => {
    const sentences = problems.length > 0 ? problems.map(fileProblemText) : [errorText(code)];
    setState({ name: 'refused', file, sentences });
  };

  const apply = async (file: string, text: string, rev: number): Promise<Answer<{ rev: number }>> => {
    setState({ name: 'applying', file });
    const answer = await ask('import.apply', { text, rev, requestId: ports.fresh() });
    if (!answer.ok) refuse(file, answer.error);
    return answer;
  };

  const undo = async (file: string, before: string): Promise<boolean> => {
    const preview = await ask('import.preview', { text: before });
    if (!preview.ok) {
      refuse(file, preview.error);
      return false;
    }
    const done = await apply(file, before, preview.value.rev);
    if (!done.ok) return false;
    await onReplaced(null);
    setState({ name: 'undone' });
    return true;
  };

  return {
    state,
    async choose(file) {
      const { name } = file;
      setState({ name: 'reading', file: name });
      const kept = await ask('strategy.get', {});
      if (!kept.ok) return refuse(name, kept.error);
      // Only those who bring a file load what reads it.
      const { readStrategyFile } = await import('./files/read-strategy-file.ts');
      const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
      const read = await readStrategyFile(file, kept.value.strategy, timeZone);
      if (!read.ok) return setState({ name: 'refused', file: name, sentences: read.error.map(faultText) });
      const preview = await ask('import.preview', { text: read.value });
      if (preview.ok) setState({ name: 'shown', file: name, text: read.value, ...preview.value });
      else refuse(name, preview.error);
    },
    async apply() {
      if (state.name !== 'shown') return;
      const { file } = state;
      const exported = await exportText();
      const done = await apply(file, state.text, state.rev);
      if (!done.ok) return;
      const before = exported.ok ? exported.value : null;
      await onReplaced(file, before === null ? undefined : () => undo(file, before));
      setState({ name: 'done', file, before });
    },
    async undo() {
      if (state.name === 'done' && state.before !== null) await undo(state.file, state.before);
    },
    cancel: () => setState({ name: 'idle' }),
  };
}
