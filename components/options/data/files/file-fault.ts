import { t } from '../../../../lib/platform/i18n.ts';

/** What is wrong with a file, and where. Nothing of a file with a fault is taken. */
export interface FileFault {
  /** From 1; null: the file as a whole. */
  readonly line: number | null;
  /** In the person's language, with what to do. */
  readonly sentence: string;
}

export const faultText = ({ line, sentence }: FileFault): string =>
  line === null ? sentence : t('import_line', line, sentence);

/** More faults than this are the same fault again and again. */
export const MOST_FAULTS = 20;
